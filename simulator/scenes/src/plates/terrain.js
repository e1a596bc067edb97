import * as THREE from 'three';
import { fractal2 } from '../noise.js';
import { radians } from '../camera.js';
import { detail } from './textures.js';

const RINGS = 120;
const SPOKES = 130;
const [NEAR, FAR] = [1, 1600];

/**
 * The ground as a fan that opens from the camera's foot, fine where the camera is and coarse far away.
 *
 * heightAt and colourAt take local metres; texture names a detail; tile is its size in metres.
 */
export function terrain({ camera, heightAt, colourAt, texture, tile = 12, shine = 0 }) {
  const half = Math.max(55, camera.horizontalFovDegrees / 2 + 22);
  const [positions, uvs, colours, faces] = [[], [], [], []];
  for (let i = 0; i <= RINGS; i++) {
    const distance = NEAR * (FAR / NEAR) ** (i / RINGS);
    for (let j = 0; j <= SPOKES; j++) {
      const bearing = radians(camera.headingDegrees - half + (2 * half * j) / SPOKES);
      const [x, y] = [Math.sin(bearing) * distance, Math.cos(bearing) * distance];
      const z = heightAt(x, y);
      positions.push(x, y, z);
      uvs.push(x / tile, (y + z * 0.7) / tile);
      const slope = Math.hypot(heightAt(x + 0.6, y) - z, heightAt(x, y + 0.6) - z) / 0.6;
      colours.push(...colourAt(x, y, z, slope));
      if (i < RINGS && j < SPOKES) {
        const a = i * (SPOKES + 1) + j;
        faces.push(a, a + 1, a + SPOKES + 1, a + 1, a + SPOKES + 2, a + SPOKES + 1);
      }
    }
  }
  const geometry = new THREE.BufferGeometry();
  geometry.setAttribute('position', new THREE.Float32BufferAttribute(positions, 3));
  geometry.setAttribute('uv', new THREE.Float32BufferAttribute(uvs, 2));
  geometry.setAttribute('color', new THREE.Float32BufferAttribute(colours, 3));
  geometry.setIndex(faces);
  geometry.computeVertexNormals();
  const material = new THREE.MeshPhongMaterial({
    vertexColors: true,
    map: detail(texture),
    side: THREE.DoubleSide,
    shininess: shine ? 60 : 1,
    specular: new THREE.Color(shine, shine, shine),
  });
  const mesh = new THREE.Mesh(geometry, material);
  mesh.receiveShadow = true;
  return mesh;
}

/** Metres outside the flat ground: a strip from the camera to the work and round it. */
export function beyondFlat([fx, fy], radius) {
  const length = fx * fx + fy * fy;
  return (x, y) => {
    const t = Math.max(0, Math.min(1.1, (x * fx + y * fy) / length));
    return Math.max(0, Math.hypot(x - fx * t, y - fy * t) - radius);
  };
}

/** A colour varied by noise at two scales; the detail texture darkens, so this brightens. */
export function mottled([dark, light], seed, scale = 30) {
  const a = new THREE.Color(dark);
  const b = new THREE.Color(light);
  return (x, y) => {
    const k = 0.6 * fractal2(x / scale + seed, y / scale, 3) + 0.4 * fractal2(x / 3 + seed, y / 3, 2);
    const t = Math.max(0, Math.min(1, (k - 0.3) * 2.5));
    return [a.r + (b.r - a.r) * t, a.g + (b.g - a.g) * t, a.b + (b.b - a.b) * t].map((c) => c * 2);
  };
}

export function blend(a, b, t) {
  const k = Math.max(0, Math.min(1, t));
  return a.map((v, i) => v + (b[i] - v) * k);
}

/** The start of a plate: its ground, and room for what moves on it. */
export function begin(spec, shape) {
  const group = new THREE.Group();
  group.add(terrain({ ...shape, camera: spec.camera, shine: spec.wet < 1 ? 0.18 : 0 }));
  return { group, moves: [] };
}

/** Unevenness, growing with the distance from the flat ground. */
export function rough(x, y, far, seed) {
  const k = Math.min(1, Math.max(0, far - 1) / 6);
  return k * 1.2 * (fractal2(x / 7 + seed, y / 7, 3) - 0.5);
}
