import { describe, expect, it } from 'vitest';
import type { TownshipRate } from '../api/types.ts';
import { toCsv } from './csv.ts';
import { before, periodOf } from './period.ts';
import { leftOutOf, sorted } from './rates.ts';
import { place, ticksUpTo } from './scale.ts';

const rate = (townshipName: string, value: number | undefined): TownshipRate => ({
  township: townshipName, townshipName, ordered: 4, measuresProved: 3, accepted: 2, revived: 1, closed: 1,
  ...(value === undefined ? {} : { rate: value }),
});

describe('closure rates', () => {
  it('say why every site that does not count was left out', () => {
    const { proof, acceptance, revived } = leftOutOf(rate('a', 0.25));
    expect({ proof, acceptance, revived }).toEqual({ proof: 1, acceptance: 1, revived: 1 });
    expect(proof + acceptance + revived).toBe(4 - 1);
  });

  it('put townships of which nothing was asked last, whichever way they are sorted', () => {
    const rates = [rate('none', undefined), rate('good', 1), rate('bad', 0.2)];
    const names = (descending: boolean) => sorted(rates, { column: 'rate', descending }, 'en').map((one) => one.townshipName);
    expect(names(false)).toEqual(['bad', 'good', 'none']);
    expect(names(true)).toEqual(['good', 'bad', 'none']);
  });
});

describe('periods', () => {
  const now = Date.parse('2026-11-21T15:20:00Z');

  it('begin the year at the county’s midnight', () => {
    expect(periodOf('year', now, 'Asia/Shanghai').from).toBe('2025-12-31T16:00:00.000Z');
  });

  it('stay the same within the hour', () => {
    expect(periodOf('30d', now, 'UTC')).toEqual(periodOf('30d', now + 60_000, 'UTC'));
  });

  it('compare with the period before, of the same length', () => {
    expect(before({ from: '2026-11-10T00:00:00Z', to: '2026-11-20T00:00:00Z' })).toEqual({
      from: '2026-10-31T00:00:00.000Z', to: '2026-11-10T00:00:00Z',
    });
  });
});

describe('scale of response times', () => {
  it('reaches to the first round time that holds the longest', () => {
    expect(ticksUpTo(70)).toEqual([10, 30, 60, 300]);
  });

  it('runs from 0 to 1', () => {
    expect(place(0, 3_600)).toBe(0);
    expect(place(3_600, 3_600)).toBe(1);
    expect(place(60, 3_600)).toBeLessThan(place(300, 3_600));
  });
});

describe('csv', () => {
  it('is read by a spreadsheet as it stands on the screen', () => {
    expect(toCsv([['乡镇', 'a "b", c'], ['x', 0.75, undefined]])).toBe('\uFEFF乡镇,"a ""b"", c"\r\nx,0.75,\r\n');
  });

  it('never becomes a formula', () => {
    expect(toCsv([['=HYPERLINK("x")']])).toContain('"\'=HYPERLINK(""x"")"');
  });
});
