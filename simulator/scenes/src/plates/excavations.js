import { fractal2 } from '../noise.js';
import { dress } from './dress.js';
import { GREENS, SOILS, STONES } from './palette.js';
import { begin, beyondFlat, blend, mottled, rough } from './terrain.js';

/** A pit dug in soil: a floor to work on, and benches up to the green. */
export function pit(spec, random, seed) {
  const soil = random.pick(SOILS);
  const far = beyondFlat(spec.focus, spec.clear);
  const [step, run] = [random.range(3.5, 6), random.range(9, 16)];
  const wavy = (d, x, y) => d + Math.min(9, d) * (fractal2(x / 26 + seed, y / 26, 2) - 0.5);
  const heightAt = (x, y) => benches(wavy(far(x, y), x, y), step, run, 5) + rough(x, y, far(x, y), seed);
  const ground = mottled(soil, seed);
  const face = mottled([soil[0], '#b39a74'], seed + 9, 8);
  const colourAt = (x, y, z, slope) =>
    z > step * 4.5
      ? mottled(GREENS[1], seed)(x, y)
      : blend(ground(x, y), face(x, y), slope * 1.4).map((c) => c * (1 - 0.15 * Math.min(1, slope)) * spec.wet);
  const plate = begin(spec, { heightAt, colourAt, texture: 'soil' });
  dress(plate, spec, random, {
    heightAt,
    soil: soil[1],
    heaps: 3,
    boulders: 90,
    trees: random.chance(0.5) ? 40 : 0,
    from: spec.clear + run * 4,
    seed,
    clutter: ['container', 'shed'],
  });
  return plate;
}

/** A quarry cut in stone: steeper, higher, strewn with boulders. */
export function quarry(spec, random, seed) {
  const far = beyondFlat(spec.focus, spec.clear);
  const [step, run] = [random.range(7, 12), random.range(8, 14)];
  const wavy = (d, x, y) => d + Math.min(6, d) * (fractal2(x / 15 + seed, y / 15, 3) - 0.5);
  const heightAt = (x, y) => benches(wavy(far(x, y), x, y), step, run, 4, 2) + rough(x, y, far(x, y), seed);
  const tones = random.pick(STONES);
  const ground = mottled(tones, seed);
  const face = mottled([tones[0], '#d0c7b4'], seed + 3, 5);
  const colourAt = (x, y, z, slope) =>
    z > step * 3.6
      ? mottled(GREENS[0], seed)(x, y)
      : blend(ground(x, y), face(x, y), slope).map((c) => c * (0.92 - 0.2 * Math.min(1, slope)) * spec.wet);
  const plate = begin(spec, { heightAt, colourAt, texture: 'rock', tile: 16 });
  dress(plate, spec, random, {
    heightAt,
    soil: tones[1],
    heaps: 4,
    boulders: 220,
    trees: 50,
    from: spec.clear + run * 4,
    seed,
    clutter: ['container', 'mast'],
  });
  return plate;
}

function benches(distance, step, run, count, sharp = 1.3) {
  const k = Math.max(0, Math.min(count, distance / run));
  const whole = Math.floor(k);
  return step * (whole + Math.min(1, (k - whole) * 2.2 * sharp));
}
