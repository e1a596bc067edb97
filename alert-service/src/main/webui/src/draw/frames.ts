import type { LonLat } from '../api/types.ts';
import { FLATTENING, SEMI_MAJOR } from './measure.ts';

/**
 * A frame in which corners are typed. Its two numbers come in the order of the authority: latitude and longitude, or
 * northing and easting.
 */
export type Frame = { code: string; kind: 'degrees' } | { code: string; kind: 'metres'; meridian: number; falseEasting: number };

const zones = Array.from({ length: 21 }, (_, nth) => nth);

/** All 3-degree zones of CGCS2000, first those whose eastings begin with the zone's number, then those without. */
const PROJECTED: Frame[] = [
  ...zones.map((nth): Frame => ({ code: `EPSG:${4513 + nth}`, kind: 'metres', meridian: 75 + 3 * nth, falseEasting: (25 + nth) * 1e6 + 500_000 })),
  ...zones.map((nth): Frame => ({ code: `EPSG:${4534 + nth}`, kind: 'metres', meridian: 75 + 3 * nth, falseEasting: 500_000 })),
];

export const DEGREES: Frame = { code: 'EPSG:4490', kind: 'degrees' };

/** The frames that make sense around a longitude: degrees, and the zones beside it. */
export function framesAround(lon: number): Frame[] {
  const near = PROJECTED.filter((frame) => frame.kind === 'metres' && Math.abs(frame.meridian - lon) < 4.5);
  return [DEGREES, ...near.toSorted((a, b) => offset(a, lon) - offset(b, lon))];
}

const offset = (frame: Frame, lon: number) => (frame.kind === 'metres' ? Math.abs(frame.meridian - lon) + (frame.falseEasting > 1e6 ? 0 : 0.1) : -1);

/** Coefficients of Krüger's series in the third flattening (Karney 2011, arXiv:1002.1417, equations 12, 35, 36). */
const N = FLATTENING / (2 - FLATTENING);
const RADIUS = (SEMI_MAJOR / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const FORWARD = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4,
  (61 / 240) * N ** 3 - (103 / 140) * N ** 4,
  (49561 / 161280) * N ** 4,
];
const BACKWARD = [
  N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3 - (1 / 360) * N ** 4,
  (1 / 48) * N ** 2 + (1 / 15) * N ** 3 - (437 / 1440) * N ** 4,
  (17 / 480) * N ** 3 - (37 / 840) * N ** 4,
  (4397 / 161280) * N ** 4,
];
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));
const RADIANS = Math.PI / 180;

/** The two numbers of a point in a frame. */
export function ofDegrees(frame: Frame, [lon, lat]: LonLat): [number, number] {
  if (frame.kind === 'degrees') return [lat, lon];
  const sine = Math.sin(lat * RADIANS);
  const conformal = Math.sinh(Math.atanh(sine) - ECCENTRICITY * Math.atanh(ECCENTRICITY * sine));
  const away = (lon - frame.meridian) * RADIANS;
  const along = Math.atan2(conformal, Math.cos(away));
  const across = Math.asinh(Math.sin(away) / Math.hypot(conformal, Math.cos(away)));
  const [north, east] = series(FORWARD, along, across, 1);
  return [RADIUS * north, frame.falseEasting + RADIUS * east];
}

/** The point of two numbers in a frame. */
export function toDegrees(frame: Frame, [first, second]: readonly [number, number]): LonLat {
  if (frame.kind === 'degrees') return [second, first];
  const [along, across] = series(BACKWARD, first / RADIUS, (second - frame.falseEasting) / RADIUS, -1);
  const conformal = Math.sin(along) / Math.hypot(Math.sinh(across), Math.cos(along));
  const lon = frame.meridian + Math.atan2(Math.sinh(across), Math.cos(along)) / RADIANS;
  return [lon, latitudeOf(conformal) / RADIANS];
}

function series(coefficients: number[], along: number, across: number, sign: 1 | -1): [number, number] {
  return coefficients.reduce<[number, number]>(
    ([north, east], coefficient, nth) => {
      const turn = 2 * (nth + 1);
      return [
        north + sign * coefficient * Math.sin(turn * along) * Math.cosh(turn * across),
        east + sign * coefficient * Math.cos(turn * along) * Math.sinh(turn * across),
      ];
    },
    [along, across],
  );
}

/** The latitude whose conformal latitude has this tangent, by Newton's method (Karney, equations 19 to 21). */
function latitudeOf(conformal: number): number {
  let tangent = conformal / (1 - ECCENTRICITY ** 2);
  for (let round = 0; round < 5; round++) {
    const secant = Math.hypot(1, tangent);
    const sigma = Math.sinh(ECCENTRICITY * Math.atanh((ECCENTRICITY * tangent) / secant));
    const guess = tangent * Math.hypot(1, sigma) - sigma * secant;
    const slope = ((1 - ECCENTRICITY ** 2) * secant * Math.hypot(1, guess)) / (1 + (1 - ECCENTRICITY ** 2) * tangent ** 2);
    tangent += (conformal - guess) / slope;
  }
  return Math.atan(tangent);
}

/** As it is written in a table of corners: a tenth of a millimetre's worth of degrees, or millimetres. */
export const writeNumber = (frame: Frame, value: number): string => value.toFixed(frame.kind === 'degrees' ? 8 : 3);
