import type { LonLat } from '../api/types.ts';
import type { Ring, Shape } from './shape.ts';

/** The ellipsoid of CGCS2000 (GB/T 22021): semi-major axis in metres and flattening. */
export const SEMI_MAJOR = 6_378_137;
export const FLATTENING = 1 / 298.257222101;

const SQUARE = FLATTENING * (2 - FLATTENING);
const ECCENTRICITY = Math.sqrt(SQUARE);
const RADIANS = Math.PI / 180;

/** Half of Snyder's q (Map Projections, 1987, 3-12): the area between equator and latitude per radian, over a². */
function beltOf(lat: number): number {
  const sine = Math.sin(lat * RADIANS);
  const part = sine / (1 - SQUARE * sine * sine) + Math.atanh(ECCENTRICITY * sine) / ECCENTRICITY;
  return ((1 - SQUARE) * part) / 2;
}

/** Square metres on the ellipsoid, by the equal-area cylinder: exact for parcels, whose edges are short. */
function areaOfRing(ring: Ring): number {
  const [origin] = ring;
  if (!origin) return 0;
  const base = beltOf(origin[1]);
  const flat = ring.map(([lon, lat]): LonLat => [(lon - origin[0]) * RADIANS, beltOf(lat) - base]);
  const twice = flat.reduce((sum, [x, y], nth) => {
    const [nextX, nextY] = flat[(nth + 1) % flat.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return (Math.abs(twice) / 2) * SEMI_MAJOR * SEMI_MAJOR;
}

/** Square metres, holes taken off. */
export const areaOf = (shape: Shape): number =>
  shape.reduce((sum, rings) => sum + rings.reduce((area, ring, nth) => area + areaOfRing(ring) * (nth === 0 ? 1 : -1), 0), 0);

/** Metres per degree east and north at a latitude. */
export function metersPerDegree(lat: number): [number, number] {
  const sine = Math.sin(lat * RADIANS);
  const root = 1 - SQUARE * sine * sine;
  const across = SEMI_MAJOR / Math.sqrt(root);
  const along = (SEMI_MAJOR * (1 - SQUARE)) / root ** 1.5;
  return [across * Math.cos(lat * RADIANS) * RADIANS, along * RADIANS];
}

/** Metres between two points that are near one another. */
export function distance(a: LonLat, b: LonLat): number {
  const [east, north] = metersPerDegree((a[1] + b[1]) / 2);
  return Math.hypot((b[0] - a[0]) * east, (b[1] - a[1]) * north);
}

/** Metres along all rings, holes among them. */
export const perimeterOf = (shape: Shape): number =>
  shape.flat().reduce((sum, ring) => sum + ring.reduce((all, at, nth) => all + distance(at, ring[(nth + 1) % ring.length] ?? at), 0), 0);
