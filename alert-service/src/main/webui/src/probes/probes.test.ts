import { describe, expect, it } from 'vitest';
import type { HealthChange, ProbeState, ProbeView } from '../api/types.ts';
import { compareProbes, fits, healthOf } from './health.ts';
import { shareWatched, spansOf } from './spans.ts';

const hour = (n: number) => Date.UTC(2026, 10, 22, n);
const at = (n: number) => new Date(hour(n)).toISOString();

const change = (state: ProbeState, since: number, reported = since): HealthChange => ({
  id: `${state}-${since}-${reported}`,
  recordedAt: at(reported),
  status: {
    id: 'probe', state, since: at(since), reason: { code: 'probe.live', parameters: {} }, also: [], framesHandled: 0, framesLost: 0,
    framesPublished: 0, watcher: 'w', reportedAt: at(reported),
  },
});

const probe = (name: string, state: ProbeState | undefined, since = 1, watched = true): ProbeView => ({
  id: name, name, township: 't', location: [111, 26], watched, ...(state ? { status: change(state, since).status } : {}),
});

describe('what the wall makes of a probe', () => {
  it('counts what is not to be watched as off, whatever it sends', () => {
    expect(healthOf(probe('a', 'COVERED', 1, false))).toBe('off');
    expect(healthOf(probe('b', undefined))).toBe('other');
    expect(healthOf(probe('c', 'WRONG_PASSWORD'))).toBe('other');
  });

  it('shows the gravest first, then what has lasted longest', () => {
    const sorted = [probe('live', 'LIVE'), probe('new', 'DARK', 5), probe('old', 'DARK', 2), probe('covered', 'COVERED', 9)].toSorted(compareProbes);
    expect(sorted.map((one) => one.name)).toEqual(['covered', 'old', 'new', 'live']);
  });

  it('filters by what is the matter', () => {
    const all = [probe('a', 'LIVE'), probe('b', 'MOVED'), probe('c', 'OFF')];
    expect(all.filter((one) => fits(one, 'troubled')).map((one) => one.name)).toEqual(['b']);
    expect(all.filter((one) => fits(one, 'turned')).map((one) => one.name)).toEqual(['b']);
    expect(all.filter((one) => fits(one, 'all'))).toHaveLength(3);
  });
});

describe('a timeline', () => {
  it('is cut to the period, with the state in force when it begins', () => {
    const spans = spansOf([change('LIVE', 12), change('STALLED', 10), change('LIVE', 1)], hour(8), hour(16));
    expect(spans.map((span) => [span.health, span.from, span.until])).toEqual([
      ['live', hour(8), hour(10)], ['stalled', hour(10), hour(12)], ['live', hour(12), hour(16)],
    ]);
    expect(shareWatched(spans)).toBe(0.75);
  });

  it('lets a state that was only hidden go on from when it is told again', () => {
    const spans = spansOf([change('MOVED', 2), change('COVERED', 4), change('MOVED', 2, 6)], hour(0), hour(8));
    expect(spans.map((span) => [span.health, span.from, span.until])).toEqual([
      ['turned', hour(2), hour(4)], ['covered', hour(4), hour(6)], ['turned', hour(6), hour(8)],
    ]);
  });

  it('has no share when nobody was to watch', () => {
    expect(shareWatched(spansOf([change('OFF', 1)], hour(2), hour(4)))).toBeUndefined();
  });
});
