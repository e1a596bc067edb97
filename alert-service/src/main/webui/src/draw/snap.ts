import type { LonLat } from '../api/types.ts';
import { metersPerDegree } from './measure.ts';
import type { Ring } from './shape.ts';

export type Snapped = { at: LonLat; to: 'corner' | 'edge' | undefined };

/** The nearest corner of the rings within reach, else the nearest point of an edge, else the point itself. */
export function snap(point: LonLat, rings: Ring[], reachMeters: number): Snapped {
  const [east, north] = metersPerDegree(point[1]);
  const flat = ([lon, lat]: LonLat): LonLat => [(lon - point[0]) * east, (lat - point[1]) * north];
  let corner: { at: LonLat; meters: number } | undefined;
  let edge: { at: LonLat; meters: number } | undefined;
  for (const ring of rings) {
    for (const [nth, at] of ring.entries()) {
      const next = ring[(nth + 1) % ring.length] ?? at;
      const [from, to] = [flat(at), flat(next)];
      const near = nearestOn(from, to);
      const toCorner = Math.hypot(...from);
      if (toCorner <= (corner?.meters ?? reachMeters)) corner = { at, meters: toCorner };
      const toEdge = Math.hypot(...near);
      if (toEdge <= (edge?.meters ?? reachMeters)) {
        edge = { at: [point[0] + near[0] / east, point[1] + near[1] / north], meters: toEdge };
      }
    }
  }
  if (corner) return { at: [...corner.at], to: 'corner' };
  return edge ? { at: edge.at, to: 'edge' } : { at: point, to: undefined };
}

/** The point of the line from `a` to `b` that is nearest to the origin. */
export function nearestOn([ax, ay]: LonLat, [bx, by]: LonLat): LonLat {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return [ax + share * dx, ay + share * dy];
}
