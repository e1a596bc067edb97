import { describe, expect, it } from 'vitest';
import { dayAfter, dayOf, instantOf, localOf } from './zoned.ts';

const ZONE = 'Asia/Shanghai';

describe('days of the county', () => {
  it('begin at its midnight, not at the reader\'s', () => {
    expect(instantOf('2026-07-13', ZONE)).toBe('2026-07-12T16:00:00.000Z');
    expect(dayAfter('2026-07-12', ZONE)).toBe('2026-07-12T16:00:00.000Z');
    expect(dayOf('2026-07-12T16:00:00Z', ZONE)).toBe('2026-07-13');
  });

  it('are written to the minute and read back', () => {
    expect(localOf('2026-11-21T18:03:00Z', ZONE)).toBe('2026-11-22T02:03');
    expect(instantOf('2026-11-22T02:03', ZONE)).toBe('2026-11-21T18:03:00.000Z');
  });
});
