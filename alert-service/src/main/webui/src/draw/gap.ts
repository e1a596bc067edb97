import type { LonLat } from '../api/types.ts';
import { metersPerDegree } from './measure.ts';
import { isWithin, type Ring, type Shape } from './shape.ts';
import { nearestOn } from './snap.ts';

/** Metres between two shapes; 0 where they touch or overlap, as far as corners tell. */
export function gapBetween(a: Shape, b: Shape): number {
  const shells = (shape: Shape) => shape.flatMap(([shell]) => (shell ? [shell] : []));
  return Math.min(...shells(a).flatMap((one) => shells(b).map((other) => Math.min(reach(one, other), reach(other, one)))));
}

/** From the corners of one ring to the nearest of the other's edges. */
function reach(from: Ring, to: Ring): number {
  let nearest = Infinity;
  for (const corner of from) {
    if (isWithin(corner, to)) return 0;
    const [east, north] = metersPerDegree(corner[1]);
    const flat = ([lon, lat]: LonLat): LonLat => [(lon - corner[0]) * east, (lat - corner[1]) * north];
    to.forEach((at, nth) => {
      const [x, y] = nearestOn(flat(at), flat(to[(nth + 1) % to.length] ?? at));
      nearest = Math.min(nearest, Math.hypot(x, y));
    });
  }
  return nearest;
}
