import type { LonLat, MultiPolygon } from '../api/types.ts';

/** A ring that is drawn: its corners, the first not repeated at the end. */
export type Ring = LonLat[];

/** Polygons of rings; a polygon's first ring is its shell, the others are holes. */
export type Shape = Ring[][];

/** One corner of a shape. */
export type Place = { polygon: number; ring: number; corner: number };

export type GeoPolygon = { type: string; coordinates: unknown };

const same = (a: LonLat | undefined, b: LonLat | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];

const opened = (ring: LonLat[]): Ring => (ring.length > 1 && same(ring[0], ring.at(-1)) ? ring.slice(0, -1) : ring);

/** The shape of a GeoJSON Polygon or MultiPolygon. */
export function shapeOf({ type, coordinates }: GeoPolygon): Shape {
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as LonLat[][][];
  return polygons.map((rings) => rings.map((ring) => opened(ring.map(([lon, lat]) => [lon, lat]))));
}

/** As GeoJSON writes it: rings closed, shells anticlockwise and holes clockwise (RFC 7946, 3.1.6). */
export function geoJsonOf(shape: Shape): MultiPolygon & { type: 'MultiPolygon' } {
  return {
    type: 'MultiPolygon',
    coordinates: shape.map((rings) =>
      rings.map((ring, nth) => {
        const turned = turnOf(ring) > 0 === (nth === 0) ? ring : ring.toReversed();
        return [...turned, ...turned.slice(0, 1)];
      }),
    ),
  };
}

/** Twice the signed area in square degrees: positive when the corners go round anticlockwise. */
function turnOf(ring: Ring): number {
  return ring.reduce((sum, [x, y], nth) => {
    const [nextX, nextY] = ring[(nth + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y);
  }, 0);
}

const changeRing = (shape: Shape, at: { polygon: number; ring: number }, change: (ring: Ring) => Ring): Shape =>
  shape
    .map((rings, polygon) => (polygon === at.polygon ? rings.map((ring, nth) => (nth === at.ring ? change(ring) : ring)) : rings))
    .map((rings) => ((rings[0]?.length ?? 0) < 3 ? [] : rings.filter((ring) => ring.length >= 3)))
    .filter((rings) => rings.length > 0);

export const moveCorner = (shape: Shape, at: Place, to: LonLat): Shape =>
  changeRing(shape, at, (ring) => ring.with(at.corner, to));

/** Puts a new corner behind the one at `at`. */
export const insertCorner = (shape: Shape, at: Place, to: LonLat): Shape =>
  changeRing(shape, at, (ring) => ring.toSpliced(at.corner + 1, 0, to));

/** Takes a corner away; with its third-last corner a ring goes, and with its shell a polygon. */
export const removeCorner = (shape: Shape, at: Place): Shape => changeRing(shape, at, (ring) => ring.toSpliced(at.corner, 1));

export const removeRing = (shape: Shape, at: { polygon: number; ring: number }): Shape => changeRing(shape, at, () => []);

/** Adds a ring: a hole where it begins inside a polygon that is already there and a hole is asked for, else a polygon. */
export function addRing(shape: Shape, ring: Ring, hole: boolean): Shape {
  const [first] = ring;
  if (ring.length < 3 || !first) return shape;
  const around = hole ? shape.findIndex(([shell]) => shell !== undefined && ring.every((corner) => isWithin(corner, shell))) : -1;
  if (around < 0) return hole ? shape : [...shape, [ring]];
  return shape.map((rings, polygon) => (polygon === around ? [...rings, ring] : rings));
}

/** Whether a point lies inside a ring (even-odd rule). */
export function isWithin([x, y]: LonLat, ring: Ring): boolean {
  let inside = false;
  for (let nth = 0, before = ring.length - 1; nth < ring.length; before = nth++) {
    const [x1, y1] = ring[nth] ?? [0, 0];
    const [x2, y2] = ring[before] ?? [0, 0];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** Every corner with its place, in the order in which they are listed. */
export const cornersOf = (shape: Shape): { place: Place; at: LonLat }[] =>
  shape.flatMap((rings, polygon) => rings.flatMap((ring, nth) => ring.map((at, corner) => ({ place: { polygon, ring: nth, corner }, at }))));

export const samePlace = (a: Place | undefined, b: Place | undefined): boolean =>
  a?.polygon === b?.polygon && a?.ring === b?.ring && a?.corner === b?.corner;

/** West, south, east, north. */
export function extentOf(shape: Shape): [number, number, number, number] | undefined {
  const corners = shape.flat(2);
  if (!corners.length) return undefined;
  const lons = corners.map(([lon]) => lon);
  const lats = corners.map(([, lat]) => lat);
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

/** Whether a point lies in a box of west, south, east, north. */
export const isInBox = ([lon, lat]: LonLat, [west, south, east, north]: [number, number, number, number]): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;
