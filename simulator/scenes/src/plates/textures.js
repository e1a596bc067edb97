import * as THREE from 'three';
import { fractal2, noise2 } from '../noise.js';

const SIZE = 512;
const made = new Map();

/** Grey detail that the ground's own colours are multiplied with; it tiles. Kinds: soil, grass, rock, asphalt, water. */
export function detail(kind) {
  if (!made.has(kind)) made.set(kind, texture(KINDS[kind]));
  return made.get(kind);
}

const KINDS = {
  soil: (u, v) => 0.5 + 0.45 * fractal2(u * 16, v * 16, 5, 16) + pebbles(u, v, 90, 0.3),
  grass: (u, v) => 0.2 + 0.75 * noise2(u * 150, v * 150, 150) ** 1.3 + 0.5 * (fractal2(u * 20, v * 20, 4, 20) - 0.5),
  rock: (u, v) => 0.3 + 0.6 * fractal2(u * 20, v * 20, 5, 20) + pebbles(u, v, 64, 0.5) + pebbles(u, v, 23, 0.3),
  asphalt: (u, v) => 0.68 + 0.2 * (noise2(u * 250, v * 250, 250) - 0.5) + 0.2 * (fractal2(u * 6, v * 6, 3, 6) - 0.5),
  water: (u, v) => 0.6 + 0.7 * (fractal2(u * 16, v * 48, 4, 16) - 0.5),
};

function pebbles(u, v, count, strength) {
  const n = noise2(u * count, v * count, count);
  return n > 0.72 ? (n - 0.72) * strength * 3 : n < 0.2 ? (n - 0.2) * strength * 2 : 0;
}

function texture(shade) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE;
  const context = canvas.getContext('2d');
  const image = context.createImageData(SIZE, SIZE);
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const grey = Math.max(0, Math.min(255, 255 * shade(x / SIZE, y / SIZE)));
      image.data.set([grey, grey, grey, 255], (y * SIZE + x) * 4);
    }
  }
  context.putImageData(image, 0, 0);
  const result = new THREE.CanvasTexture(canvas);
  result.wrapS = result.wrapT = THREE.RepeatWrapping;
  result.anisotropy = 2;
  return result;
}
