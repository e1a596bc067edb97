import * as THREE from 'three';
import { fractal2 } from '../noise.js';
import { dress } from './dress.js';
import { GREENS, SOILS } from './palette.js';
import { begin, blend, mottled, rough, terrain } from './terrain.js';
import { detail } from './textures.js';

/** A river between low banks; the water is the ground plane. */
export function river(spec, random, seed) {
  const { along, width, nearBank } = spec.river;
  const [nx, ny] = [-Math.sin(along), Math.cos(along)];
  const across = (x, y) => x * nx + y * ny;
  const wobble = (x, y) => 5 * (fractal2(x / 60 + seed, y / 60, 2) - 0.5);
  const heightAt = (x, y) => {
    const s = across(x, y) + wobble(x, y);
    const inland = s < nearBank ? nearBank - s : s - nearBank - width;
    const hill = s > nearBank + width ? 45 * Math.min(1, Math.max(0, inland - 30) / 300) * fractal2(x / 200 + seed, y / 200, 4) : 0;
    return Math.max(-1.5, Math.min(1.6, inland * 0.28)) + hill + rough(x, y, inland, seed);
  };
  const [grass, sand] = [mottled(random.pick(GREENS), seed, 40), mottled(random.pick(SOILS), seed)];
  const colourAt = (x, y, z) =>
    blend(sand(x, y), grass(x, y), (z - 0.7) * 2 + fractal2(x / 9, y / 9 + seed, 2) - 0.5).map((c) => c * spec.wet);
  const plate = begin(spec, { heightAt, colourAt, texture: 'grass', tile: 9 });
  const water = waterSurface(spec);
  plate.group.add(water);
  dress(plate, spec, random, {
    heightAt,
    soil: '#8a7350',
    heaps: 0,
    boulders: 60,
    trees: 130,
    from: 0,
    seed,
    clutter: [],
    keep: (x, y) => heightAt(x, y) > 1.1 && across(x, y) > nearBank + width * 0.5,
  });
  return plate;
}

function waterSurface(spec) {
  const { camera, sky } = spec;
  const texture = detail('water').clone();
  texture.needsUpdate = true;
  const deep = new THREE.Color(spec.river.colour);
  const bright = new THREE.Color(sky.horizon);
  const surface = terrain({
    camera,
    heightAt: () => 0,
    colourAt: (x, y) => {
      const grazing = Math.exp(-5 * (camera.heightMeters / Math.hypot(x, y, camera.heightMeters)));
      const c = deep.clone().lerp(bright, 0.1 + 0.55 * grazing);
      return [c.r, c.g, c.b].map((v) => v * 1.5);
    },
    texture: 'water',
    tile: 14,
  });
  surface.material = new THREE.MeshPhongMaterial({
    vertexColors: true,
    map: texture,
    transparent: true,
    opacity: 0.82,
    shininess: 90,
    specular: new THREE.Color(0.15, 0.15, 0.15),
    side: THREE.DoubleSide,
  });
  surface.receiveShadow = true;
  return surface;
}
