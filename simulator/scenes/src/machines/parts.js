import * as THREE from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';

/**
 * Collects the shapes of one rigid piece of a machine and welds them into a single mesh.
 *
 * Machines look along x, y is to their left, z is up; sizes are metres.
 */
export class Parts {
  #pieces = [];

  /** A box by its centre; turn is [about x, about y, about z] in radians. */
  box([length, width, height], centre, colour, turn) {
    return this.#add(new THREE.BoxGeometry(length, width, height), centre, colour, turn);
  }

  /** A cylinder along an axis, by its centre; a second radius makes it a cone. */
  cylinder(radius, length, axis, centre, colour, { segments = 14, radiusEnd = radius } = {}) {
    const geometry = new THREE.CylinderGeometry(radiusEnd, radius, length, segments);
    if (axis === 'x') geometry.rotateZ(-Math.PI / 2);
    if (axis === 'z') geometry.rotateX(Math.PI / 2);
    return this.#add(geometry, centre, colour);
  }

  sphere(radius, centre, colour, stretch = [1, 1, 1]) {
    const geometry = new THREE.SphereGeometry(radius, 12, 8);
    geometry.scale(...stretch);
    return this.#add(geometry, centre, colour);
  }

  /** A side view, [x, z] points, given a width across y. */
  profile(points, width, colour, centre = [0, 0, 0], bevel = 0) {
    const geometry = extrude(points, width, bevel);
    geometry.rotateX(Math.PI / 2);
    return this.#add(geometry, centre, colour);
  }

  /** A plan view, [x, y] points, given a height. */
  plan(points, bottom, height, colour, bevel = 0) {
    const geometry = extrude(points, height, bevel);
    return this.#add(geometry, [0, 0, bottom + height / 2], colour);
  }

  /** A front view, [y, z] points, given a length along x. */
  front(points, length, colour, centre = [0, 0, 0]) {
    const geometry = extrude(points, length, 0);
    geometry.rotateX(Math.PI / 2);
    geometry.rotateZ(Math.PI / 2);
    return this.#add(geometry, centre, colour);
  }

  /** A thin bar from one point to another: rails, mirrors' arms, hoses. */
  bar(from, to, thickness, colour) {
    const a = new THREE.Vector3(...from);
    const b = new THREE.Vector3(...to);
    const geometry = new THREE.CylinderGeometry(thickness / 2, thickness / 2, a.distanceTo(b), 6);
    geometry.applyQuaternion(new THREE.Quaternion().setFromUnitVectors(new THREE.Vector3(0, 1, 0), b.clone().sub(a).normalize()));
    return this.#add(geometry, a.add(b).multiplyScalar(0.5).toArray(), colour);
  }

  /** Any other geometry, already where it belongs. */
  shape(geometry, colour) {
    return this.#add(geometry, [0, 0, 0], colour);
  }

  mesh(material) {
    const mesh = new THREE.Mesh(mergeGeometries(this.#pieces), material);
    mesh.castShadow = true;
    mesh.receiveShadow = true;
    return mesh;
  }

  #add(geometry, centre, colour, turn = [0, 0, 0]) {
    const flat = geometry.index ? geometry.toNonIndexed() : geometry;
    flat.deleteAttribute('uv');
    flat
      .rotateX(turn[0])
      .rotateY(turn[1])
      .rotateZ(turn[2])
      .translate(...centre);
    const { r, g, b } = new THREE.Color(colour);
    const colours = new Float32Array(flat.attributes.position.count * 3);
    for (let i = 0; i < colours.length; i += 3) colours.set([r, g, b], i);
    flat.setAttribute('color', new THREE.BufferAttribute(colours, 3));
    this.#pieces.push(flat);
    return this;
  }
}

function extrude(points, depth, bevel) {
  const shape = new THREE.Shape(points.map(([x, y]) => new THREE.Vector2(x, y)));
  const geometry = new THREE.ExtrudeGeometry(shape, {
    depth: depth - 2 * bevel,
    bevelEnabled: bevel > 0,
    bevelThickness: bevel,
    bevelSize: bevel,
    bevelOffset: -bevel,
    bevelSegments: 1,
  });
  return geometry.translate(0, 0, bevel - depth / 2);
}

/** A hydraulic cylinder between two pins of the same parent: a barrel and a bright rod. */
export class Strut {
  constructor(radius, barrelColour, material) {
    this.group = new THREE.Group();
    this.barrel = new Parts().cylinder(radius, 1, 'x', [0.5, 0, 0], barrelColour, { segments: 8 }).mesh(material);
    this.rod = new Parts().cylinder(radius * 0.55, 1, 'x', [0.5, 0, 0], '#b9bdc0', { segments: 8 }).mesh(material);
    this.group.add(this.barrel, this.rod);
  }

  /** Pins as [x, z] with a common y. */
  reach([ax, az], [bx, bz], y = 0) {
    const length = Math.hypot(bx - ax, bz - az);
    this.group.position.set(ax, y, az);
    this.group.rotation.y = -Math.atan2(bz - az, bx - ax);
    this.barrel.scale.x = length * 0.6;
    this.rod.scale.x = length;
  }
}

/** Turns an [x, z] point about the origin, upwards positive, then moves it. */
export function turned([x, z], angle, [ox, oz] = [0, 0]) {
  return [ox + x * Math.cos(angle) - z * Math.sin(angle), oz + x * Math.sin(angle) + z * Math.cos(angle)];
}

/** A rubber-tyred wheel, its axle along y, centre at the origin. */
export function wheel(radius, width, rim, material, { lugs = 0 } = {}) {
  const parts = new Parts()
    .cylinder(radius * 0.97, width, 'y', [0, 0, 0], '#1d1d1e', { segments: 20 })
    .cylinder(radius * 0.56, width * 1.04, 'y', [0, 0, 0], rim, { segments: 14 })
    .cylinder(radius * 0.3, width * 1.12, 'y', [0, 0, 0], '#3b3a38', { segments: 10 });
  for (let i = 0; i < lugs; i++) {
    const a = (i / lugs) * 2 * Math.PI;
    const at = [Math.cos(a) * radius * 0.96, (i % 2 ? 0.22 : -0.22) * width, Math.sin(a) * radius * 0.96];
    parts.box([radius * 0.08, width * 0.5, radius * 0.16], at, '#232323', [0, -a, 0]);
  }
  return parts.mesh(material);
}
