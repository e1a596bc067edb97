import * as THREE from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import { fractal2 } from '../noise.js';
import { Parts } from '../machines/parts.js';
import { paint } from '../machines/paint.js';
import { detail } from './textures.js';

const matter = () => new THREE.MeshLambertMaterial({ vertexColors: true });

/** Trees at [x, y, z, height]; sway(seconds) moves their crowns and comes back after the loop. */
export function trees(places, random, { tint, loopSeconds }) {
  const group = new THREE.Group();
  const shapes = [0, 1, 2].map((i) => crown(random, i === 2));
  const kinds = shapes.map((geometry, i) => {
    const own = places.filter((_, at) => at % 3 === i);
    const mesh = new THREE.InstancedMesh(geometry, matter(), Math.max(1, own.length));
    mesh.count = own.length;
    mesh.castShadow = true;
    own.forEach((_, n) => mesh.setColorAt(n, new THREE.Color(tint[0]).lerp(new THREE.Color(tint[1]), random.next()).multiplyScalar(2)));
    group.add(mesh);
    return {
      mesh,
      own: own.map((place) => ({
        place,
        turn: random.range(0, 6.28),
        phase: random.range(0, 6.28),
        beat: Math.round(random.range(14, 26)),
      })),
    };
  });
  const sway = (seconds) => {
    const helper = new THREE.Object3D();
    for (const { mesh, own } of kinds) {
      own.forEach(({ place: [x, y, z, height], turn, phase, beat }, n) => {
        const lean = 0.03 * Math.sin((seconds / loopSeconds) * beat * 2 * Math.PI + phase);
        helper.position.set(x, y, z - 0.2);
        helper.rotation.set(lean, lean * 0.7, turn);
        helper.scale.setScalar(height);
        helper.updateMatrix();
        mesh.setMatrixAt(n, helper.matrix);
      });
      mesh.instanceMatrix.needsUpdate = true;
      mesh.computeBoundingSphere();
    }
  };
  sway(0);
  return { group, sway };
}

/** One metre high, so that an instance's scale is its height. */
function crown(random, conifer) {
  const pieces = [shaded(new THREE.CylinderGeometry(0.015, 0.03, 0.4, 5).rotateX(Math.PI / 2).translate(0, 0, 0.2), '#4a3a2a')];
  const count = conifer ? 5 : 9;
  for (let i = 0; i < count; i++) {
    const k = i / count;
    const radius = conifer ? 0.24 * (1 - k) + 0.05 : random.range(0.13, 0.24);
    const at = conifer ? [0, 0, 0.25 + k * 0.7] : [random.range(-0.2, 0.2), random.range(-0.2, 0.2), random.range(0.42, 0.82)];
    const blob = new THREE.IcosahedronGeometry(radius, 1);
    ruffle(blob, random.range(0, 99), 0.55);
    leafy(blob, random);
    blob.scale(1, 1, conifer ? 0.75 : 0.85).translate(...at);
    pieces.push(shaded(blob, '#ffffff'));
  }
  return mergeGeometries(pieces);
}

function ruffle(geometry, seed, strength) {
  const p = geometry.attributes.position;
  for (let i = 0; i < p.count; i++) {
    const n = fractal2(p.getX(i) * 14 + seed, p.getY(i) * 14 + p.getZ(i) * 23, 2);
    const k = 1 + (n - 0.5) * 2 * strength;
    p.setXYZ(i, p.getX(i) * k, p.getY(i) * k, p.getZ(i) * k);
  }
}

/** Leaves look every way, so a crown's light is speckled. */
function leafy(geometry, random) {
  const n = geometry.attributes.normal;
  for (let i = 0; i < n.count; i++) n.setXYZ(i, ...[n.getX(i), n.getY(i), n.getZ(i)].map((v) => v + random.range(-0.9, 0.9)));
  geometry.normalizeNormals();
}

/** Darker underneath and in the folds, as leaves are. */
function shaded(geometry, colour) {
  const plain = geometry.index ? geometry.toNonIndexed() : geometry;
  plain.deleteAttribute('uv');
  const c = new THREE.Color(colour);
  const p = plain.attributes.position;
  const colours = [];
  for (let i = 0; i < p.count; i++) {
    const k = (0.35 + 0.65 * p.getZ(i)) * (0.7 + 0.6 * fractal2(p.getX(i) * 40, p.getY(i) * 40 + p.getZ(i) * 50, 2));
    colours.push(c.r * k, c.g * k, c.b * k);
  }
  plain.setAttribute('color', new THREE.Float32BufferAttribute(colours, 3));
  return plain;
}

/** A heap of loose ground: [x, y], radius and height. */
export function heap([x, y], radius, height, colour, seed) {
  const geometry = new THREE.PlaneGeometry(radius * 2.2, radius * 2.2, 30, 30);
  const p = geometry.attributes.position;
  for (let i = 0; i < p.count; i++) {
    const d = Math.hypot(p.getX(i), p.getY(i)) / radius;
    const n = fractal2(p.getX(i) * 0.9 + seed, p.getY(i) * 0.9, 3) - 0.5;
    p.setZ(i, height * Math.max(0, 1 - d + n * 0.35) * (1 - 0.25 * Math.max(0, 0.3 - d)) - 0.02);
  }
  geometry.computeVertexNormals();
  const mesh = new THREE.Mesh(
    geometry,
    new THREE.MeshLambertMaterial({ color: new THREE.Color(colour).multiplyScalar(1.5), map: detail('soil'), side: THREE.DoubleSide }),
  );
  mesh.position.set(x, y, 0);
  mesh.castShadow = mesh.receiveShadow = true;
  return mesh;
}

/** Boulders strewn over places [x, y, z, size]. */
export function rocks(places, random, colour) {
  const stone = new THREE.IcosahedronGeometry(0.5, 1);
  ruffle(stone, random.range(0, 99), 0.5);
  stone.computeVertexNormals();
  const mesh = new THREE.InstancedMesh(shaded(stone.translate(0, 0, 0.3), '#ffffff'), matter(), places.length);
  const helper = new THREE.Object3D();
  places.forEach(([x, y, z, size], i) => {
    helper.position.set(x, y, z);
    helper.rotation.z = random.range(0, 6.28);
    helper.scale.set(size, size * random.range(0.6, 1.1), size * random.range(0.5, 0.9));
    helper.updateMatrix();
    mesh.setMatrixAt(i, helper.matrix);
    mesh.setColorAt(i, new THREE.Color(colour).multiplyScalar(random.range(1.1, 1.8)));
  });
  mesh.castShadow = mesh.receiveShadow = true;
  return mesh;
}

/** Things that stand about a site and are no machine: a container, a shed, a mast, a fence. */
export function clutter(kind, random) {
  const parts = new Parts();
  if (kind === 'container') {
    const colour = random.pick(['#3d6482', '#7a4034', '#8b8f88', '#4f6148', '#b99a3a']);
    parts.box([6.1, 2.4, 2.5], [0, 0, 1.3], colour);
    for (let i = -14; i <= 14; i++) parts.box([0.1, 2.48, 2.3], [i * 0.21, 0, 1.3], colour);
  } else if (kind === 'shed') {
    const wall = random.pick(['#a59f90', '#8a7a66', '#b8b9b4']);
    parts
      .box([8, 5, 3], [0, 0, 1.5], wall)
      .front(
        [
          [-3, 3],
          [3, 3],
          [0, 4.4],
        ],
        8.6,
        random.pick(['#7a3f33', '#6c7073', '#8b8378']),
      )
      .box([1.2, 5.05, 2.1], [2, 0, 1.05], '#4a4036')
      .box([1.4, 5.05, 1], [-1.5, 0, 1.8], '#29343a');
  } else if (kind === 'mast') {
    parts.cylinder(0.12, 9, 'z', [0, 0, 4.5], '#8d8f8e').box([1.4, 0.3, 0.35], [0.3, 0, 9], '#77797a');
  } else {
    for (let i = -10; i <= 10; i++) parts.cylinder(0.05, 1.8, 'z', [i * 2.5, 0, 0.9], '#6f675b', { segments: 6 });
    for (const z of [0.5, 1.0, 1.6]) parts.bar([-25, 0, z], [25, 0, z], 0.04, '#8b8b86');
  }
  return parts.mesh(paint({ grime: 0.5 }));
}
