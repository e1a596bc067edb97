import type { LonLat } from '../api/types.ts';

/** Opens the phone's map there. A geo link is WGS 84, which agrees with the county's CGCS2000 to decimetres. */
export const geoLink = ([lon, lat]: LonLat, name: string): string =>
  `geo:${lat.toFixed(6)},${lon.toFixed(6)}?q=${lat.toFixed(6)},${lon.toFixed(6)}(${encodeURIComponent(name)})`;

/** Amap draws on GCJ-02, some 600 m off: `dev=1` tells it that the point is not shifted yet. */
export function amapLink([lon, lat]: LonLat, name: string, userAgent: string): string {
  const scheme = /iPhone|iPad/.test(userAgent) ? 'iosamap' : 'androidamap';
  const place = `poiname=${encodeURIComponent(name)}&lat=${lat.toFixed(6)}&lon=${lon.toFixed(6)}`;
  return `${scheme}://navi?sourceApplication=minewatch&${place}&dev=1&style=2`;
}

/** The eighth of the compass a bearing lies in, from north clockwise. */
export const eighthOf = (bearingDegrees: number): number => Math.round(bearingDegrees / 45) % 8;
