import { describe, expect, it } from 'vitest';
import { amapLink, eighthOf, geoLink } from './navigation.ts';
import { isWorthSending } from './usePosition.ts';

describe('navigation', () => {
  it('hands over latitude first, as geo links have it', () => {
    expect(geoLink([110.76, 25.74], '北山')).toBe('geo:25.740000,110.760000?q=25.740000,110.760000(%E5%8C%97%E5%B1%B1)');
  });

  it('tells Amap that the point is not shifted yet', () => {
    expect(amapLink([110.76, 25.74], 'x', 'Android')).toMatch(/^androidamap:.*lat=25\.740000&lon=110\.760000&dev=1/);
    expect(amapLink([110.76, 25.74], 'x', 'iPhone')).toMatch(/^iosamap:/);
  });

  it('names the eighth of the compass', () => {
    expect([0, 44, 46, 180, 350].map(eighthOf)).toEqual([0, 1, 1, 4, 0]);
  });
});

describe('positions', () => {
  const last = { at: 0, position: [110, 26] as [number, number] };

  it('are told at first, then only after a minute and a hundred metres', () => {
    expect(isWorthSending(undefined, [110, 26], 0)).toBe(true);
    expect(isWorthSending(last, [110.01, 26], 30_000)).toBe(false);
    expect(isWorthSending(last, [110.0001, 26], 90_000)).toBe(false);
    expect(isWorthSending(last, [110.01, 26], 90_000)).toBe(true);
  });
});
