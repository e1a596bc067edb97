import { describe, expect, it } from 'vitest';
import { gridOver, ringOf, wayTo } from './geometry.ts';

describe('geometry on the map', () => {
  it('draws an ellipse along its bearing', () => {
    const ring = ringOf({ centre: [111, 26], semiMajorMeters: 100, semiMinorMeters: 20, bearingDegrees: 90 });
    const way = wayTo([111, 26], ring[0] ?? [0, 0]);
    expect(way.meters).toBeCloseTo(100, 0);
    expect(way.bearingDegrees).toBeCloseTo(90, 0);
    expect(ring[0]?.[0]).toBeCloseTo(ring.at(-1)?.[0] ?? 0, 9);
  });

  it('tells direction clockwise from north', () => {
    expect(wayTo([111, 26], [111, 25]).bearingDegrees).toBeCloseTo(180, 5);
    expect(wayTo([111, 26], [110.9, 26]).bearingDegrees).toBeCloseTo(270, 5);
  });

  it('lays the grid on round tenths of a degree', () => {
    expect(gridOver([110.6, 25.5, 111.5, 26.4])).toHaveLength(20);
    expect(gridOver([110.65, 25.5, 110.85, 25.6])[0]?.[0]?.[0]).toBeCloseTo(110.7, 9);
  });
});
