import { fractal2 } from '../noise.js';
import { LEAVES } from './palette.js';
import { clutter, heap, rocks, trees } from './scenery.js';

/** Puts on a ground what lies, stands and grows there, out of the way of the work. */
export function dress(
  { group, moves },
  spec,
  random,
  { heightAt, soil, heaps, boulders, trees: wood, from, seed, clutter: things, keep = () => true },
) {
  const [fx, fy] = spec.focus;
  const range = Math.hypot(fx, fy);
  const heading = Math.atan2(fx, fy);
  const spot = (low, high, spread) => {
    const [d, b] = [random.range(low, high), heading + random.range(-spread, spread)];
    return [Math.sin(b) * d, Math.cos(b) * d];
  };
  const edge = range + spec.clear;
  for (let i = 0; i < heaps; i++) {
    const side = (i % 2 ? 1 : -1) * random.range(spec.clear * 0.95, spec.clear * 1.5);
    const back = random.range(0, spec.clear * 0.6);
    const at = [fx + (fx / range) * back + (fy / range) * side, fy + (fy / range) * back - (fx / range) * side];
    group.add(heap(at, random.range(4, 9), random.range(1.8, 4.5), soil, seed + i));
  }
  const strewn = [];
  for (let i = 0; i < boulders; i++) {
    const [x, y] = spot(4, edge * 1.6, 0.9);
    if (Math.hypot(x - fx, y - fy) > spec.clear * 0.9 && keep(x, y))
      strewn.push([x, y, heightAt(x, y) - 0.1, random.range(0.15, 1.0) ** 2 * 2.4 + 0.15]);
  }
  if (strewn.length) group.add(rocks(strewn, random, '#8d8578'));
  const standing = [];
  for (let i = 0; i < wood * 4 && standing.length < wood; i++) {
    const [x, y] = spot(range * 0.5 + from, edge + 260, 0.85);
    if (Math.hypot(x - fx, y - fy) > spec.clear + 6 && fractal2(x / 40 + seed, y / 40, 2) > 0.45 && keep(x, y))
      standing.push([x, y, heightAt(x, y), random.range(4, 13)]);
  }
  if (standing.length) {
    const tint = random.pick(LEAVES);
    const wooded = trees(standing, random, { tint, loopSeconds: spec.loopSeconds });
    group.add(wooded.group);
    if (spec.windy) moves.push(wooded.sway);
  }
  for (const kind of things) {
    if (!random.chance(0.6)) continue;
    const thing = clutter(kind, random);
    const side = random.pick([-1, 1]) * spec.clear * random.range(0.9, 1.2);
    const [x, y] = [fx + (fy / range) * side + (fx / range) * spec.clear * 0.6, fy - (fx / range) * side + (fy / range) * spec.clear * 0.6];
    thing.position.set(x, y, heightAt(x, y) - 0.1);
    thing.rotation.z = random.range(0, 3.1);
    group.add(thing);
  }
}
