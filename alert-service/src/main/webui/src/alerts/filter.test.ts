import { describe, expect, it } from 'vitest';
import { askFor, matches, NO_FILTER, parseFilter, writeFilter } from './filter.ts';
import { someAlert } from './someAlert.ts';

const NOW = Date.parse('2026-11-21T15:00:00Z');

describe('filter', () => {
  it('comes back from the address as it was written there', () => {
    const filter = { status: 'unacknowledged', township: 'shaoshui', rule: 'CANNOT_TELL', since: '24h' } as const;
    const query = new URLSearchParams('alert=a1');
    writeFilter(filter, query);
    expect(parseFilter(query)).toEqual(filter);
    expect(query.get('alert')).toBe('a1');
  });

  it('leaves nothing of itself in the address when it filters nothing', () => {
    const query = new URLSearchParams('status=settled');
    writeFilter(NO_FILTER, query);
    expect(String(query)).toBe('');
  });

  it('ignores what it does not know', () => {
    expect(parseFilter(new URLSearchParams('status=gone&since=1y'))).toEqual(NO_FILTER);
  });

  it('shows only what nobody has taken, when asked to', () => {
    const filter = { ...NO_FILTER, status: 'unacknowledged' } as const;
    expect(matches(someAlert(), filter, NOW)).toBe(true);
    expect(matches(someAlert({ status: 'DISPATCHED' }), filter, NOW)).toBe(false);
  });

  it('goes by when something was last seen', () => {
    const filter = { ...NO_FILTER, since: '1h' } as const;
    expect(matches(someAlert({ lastSeenAt: '2026-11-21T14:30:00Z' }), filter, NOW)).toBe(true);
    expect(matches(someAlert({ lastSeenAt: '2026-11-21T13:30:00Z' }), filter, NOW)).toBe(false);
  });

  it('asks the server for all that is open, and for settled ones no further back than a week', () => {
    expect(askFor({ ...NO_FILTER, since: '1h' }, NOW)).toEqual(['open', undefined]);
    expect(askFor({ ...NO_FILTER, status: 'settled' }, NOW)).toEqual(['settled', '2026-11-14T15:00:00.000Z']);
  });
});
