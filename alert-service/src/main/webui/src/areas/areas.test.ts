import { describe, expect, it } from 'vitest';
import type { Area } from '../api/registryTypes.ts';
import { areaShapeAt } from '../map/layers/areas.ts';
import { forbiddenOf, typedOf } from './ForbiddenRows.tsx';

describe('a forbidden period', () => {
  it('is written as the registry has it, and read back as it was typed', () => {
    const typed = { from: '04-01', until: '06-30', validFrom: '2026-01-01T00:00:00Z', validUntil: undefined, reason: 'spawning' };
    const written = { season: { from: '--04-01', until: '--06-30' }, valid: { from: '2026-01-01T00:00:00Z' }, reason: 'spawning' };
    expect(forbiddenOf(typed)).toEqual(written);
    expect(typedOf(written)).toEqual(typed);
  });

  it('leaves out what was not typed', () => {
    expect(forbiddenOf({ from: '', until: '', validFrom: '2026-01-01T00:00:00Z', reason: ' ' })).toEqual({ valid: { from: '2026-01-01T00:00:00Z' } });
  });
});

describe('an area\'s boundary', () => {
  const drawn = (name: string, from: string, until?: string) => ({ shape: { coordinates: [], name }, valid: { from, ...(until ? { until } : {}) }, recordedAt: from });
  const area = { boundaries: [drawn('old', '2020-01-01T00:00:00Z'), drawn('flood', '2026-05-01T00:00:00Z', '2026-09-01T00:00:00Z')] } as unknown as Area;

  it('is the one recorded last of those that hold then', () => {
    expect(areaShapeAt(area, Date.parse('2026-06-01'))).toMatchObject({ name: 'flood' });
    expect(areaShapeAt(area, Date.parse('2026-10-01'))).toMatchObject({ name: 'old' });
    expect(areaShapeAt(area, Date.parse('2019-01-01'))).toBeUndefined();
  });
});
