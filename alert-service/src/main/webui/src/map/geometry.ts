import type { Ellipse, LonLat, MultiPolygon } from '../api/types.ts';

const METERS_PER_DEGREE = 111_320;

/** An error ellipse as a ring on the ground; the bearing is that of its long axis, clockwise from north. */
export function ringOf(ellipse: Ellipse, corners = 48): LonLat[] {
  const bearing = (ellipse.bearingDegrees * Math.PI) / 180;
  return Array.from({ length: corners + 1 }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / corners;
    const along = ellipse.semiMajorMeters * Math.cos(angle);
    const across = ellipse.semiMinorMeters * Math.sin(angle);
    const north = along * Math.cos(bearing) - across * Math.sin(bearing);
    const east = along * Math.sin(bearing) + across * Math.cos(bearing);
    return moved(ellipse.centre, east, north);
  });
}

export function moved([lon, lat]: LonLat, eastMeters: number, northMeters: number): LonLat {
  return [
    lon + eastMeters / (METERS_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
    lat + northMeters / METERS_PER_DEGREE,
  ];
}

/** How far and in which direction (clockwise from north) one point lies from another. */
export function wayTo(from: LonLat, to: LonLat): { meters: number; bearingDegrees: number } {
  const north = (to[1] - from[1]) * METERS_PER_DEGREE;
  const east = (to[0] - from[0]) * METERS_PER_DEGREE * Math.cos((from[1] * Math.PI) / 180);
  return { meters: Math.hypot(north, east), bearingDegrees: (Math.atan2(east, north) * (180 / Math.PI) + 360) % 360 };
}

/** Where a shape's name stands: over its middle, at its upper edge or `below` of its height under it. */
export function topOf(shape: MultiPolygon, below = 0): LonLat {
  const points = shape.coordinates.flat(2);
  const lons = points.map(([lon]) => lon);
  const lats = points.map(([, lat]) => lat);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  return [(Math.min(...lons) + Math.max(...lons)) / 2, north - (north - south) * below];
}

/** Lines of equal longitude and latitude over the county, every tenth of a degree. */
export function gridOver([west, south, east, north]: [number, number, number, number]): LonLat[][] {
  const lines: LonLat[][] = [];
  const steps = (from: number, to: number) =>
    Array.from({ length: Math.floor((to - from) * 10 + 1e-9) + 1 }, (_, step) => Math.ceil(from * 10 - 1e-9) / 10 + step / 10);
  for (const lon of steps(west, east)) lines.push([[lon, south], [lon, north]]);
  for (const lat of steps(south, north)) lines.push([[west, lat], [east, lat]]);
  return lines;
}
