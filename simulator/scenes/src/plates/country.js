import { fractal2 } from '../noise.js';
import { dress } from './dress.js';
import { GREENS, SOILS } from './palette.js';
import { besideRoad, carriageway } from './carriageway.js';
import { begin, beyondFlat, blend, mottled, rough } from './terrain.js';

/** Rolling country with trees, fields and bare patches. */
export function hills(spec, random, seed) {
  const far = spec.plate === 'road' ? besideRoad(spec) : beyondFlat(spec.focus, spec.clear);
  const rise = random.range(20, 90);
  const heightAt = (x, y) => {
    const d = far(x, y);
    return rise * Math.min(1, d / 260) ** 1.3 * (0.25 + 1.2 * fractal2(x / 240 + seed, y / 240, 4)) + rough(x, y, d, seed);
  };
  const [green, earth] = [random.pick(GREENS), random.pick(SOILS)];
  const [grass, field, bare] = [mottled(green, seed, 45), mottled(random.pick(GREENS), seed + 7, 90), mottled(earth, seed)];
  const bareness = random.pick([0.5, 0.62, 0.75]);
  const colourAt = (x, y) => {
    const patch = fractal2(x / 22 + seed, y / 22, 3);
    return blend(blend(grass(x, y), field(x, y), (fractal2(x / 70, y / 70 + seed, 2) - 0.5) * 12), bare(x, y), (patch - bareness) * 9).map(
      (c) => c * spec.wet,
    );
  };
  const plate = begin(spec, { heightAt, colourAt, texture: 'grass', tile: 9 });
  dress(plate, spec, random, {
    heightAt,
    soil: earth[1],
    heaps: random.chance(0.4) ? 2 : 0,
    boulders: 50,
    trees: Math.round(random.range(60, 150)),
    from: spec.clear + 3,
    seed,
    clutter: random.chance(0.4) ? ['fence', 'shed'] : ['fence'],
  });
  return plate;
}

/** The same country with a road through it. */
export function road(spec, random, seed) {
  const plate = hills(spec, random, seed);
  plate.group.add(...carriageway(spec, random));
  return plate;
}
