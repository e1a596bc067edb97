import { describe, expect, it } from 'vitest';
import { mayClaim, othersClaim } from './claim.ts';

const NOW = Date.parse('2026-11-22T03:00:00Z');
const me = { subject: 'u-1', name: '陈岚', roles: ['operator'] };
const claim = (subject: string, until: string) => ({
  claim: { by: { name: '黄伟', roles: ['operator'] }, subject, since: '2026-11-22T02:59:00Z', until },
});

describe("somebody else's claim", () => {
  it('is told until it runs out', () => {
    expect(othersClaim(claim('u-2', '2026-11-22T03:00:30Z'), me, NOW)?.by.name).toBe('黄伟');
    expect(othersClaim(claim('u-2', '2026-11-22T02:59:59Z'), me, NOW)).toBeUndefined();
    expect(othersClaim({}, me, NOW)).toBeUndefined();
  });

  it("is not the reader's own, from whichever page", () => {
    expect(othersClaim(claim('u-1', '2026-11-22T03:00:30Z'), me, NOW)).toBeUndefined();
  });
});

describe('claiming', () => {
  it('is for those who decide', () => {
    expect(mayClaim(me)).toBe(true);
    expect(mayClaim({ ...me, roles: ['auditor'] })).toBe(false);
  });
});
