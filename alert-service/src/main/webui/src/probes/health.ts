import type { ProbeState, ProbeView } from '../api/types.ts';

/** The few ways in which people tell probes apart, the gravest first. */
export const HEALTHS = ['covered', 'turned', 'dark', 'frozen', 'stalled', 'other', 'live', 'off'] as const;
export type Health = (typeof HEALTHS)[number];

/** What a state means for whoever relies on the picture. */
export function healthOfState(state: ProbeState | undefined): Health {
  switch (state) {
    case 'LIVE':
      return 'live';
    case 'COVERED':
      return 'covered';
    case 'MOVED':
      return 'turned';
    case 'DARK':
      return 'dark';
    case 'FROZEN':
      return 'frozen';
    case 'STALLED':
      return 'stalled';
    case 'OFF':
      return 'off';
    default:
      return 'other';
  }
}

export const healthOf = (probe: ProbeView): Health => (probe.watched ? healthOfState(probe.status?.state) : 'off');

/** Whether something is the matter that somebody should know of. */
export const isTroubled = (probe: ProbeView): boolean => !['live', 'off'].includes(healthOf(probe));

/** Which probes are shown: all, those with something the matter, or those of one health. */
export type ProbeFilter = 'all' | 'troubled' | Health;
export const PROBE_FILTERS: ProbeFilter[] = ['all', 'troubled', ...HEALTHS];

export function fits(probe: ProbeView, filter: ProbeFilter): boolean {
  return filter === 'all' || (filter === 'troubled' ? isTroubled(probe) : healthOf(probe) === filter);
}

/** The gravest first; of those, the one that has lasted longest. */
export function compareProbes(a: ProbeView, b: ProbeView): number {
  return (
    HEALTHS.indexOf(healthOf(a)) - HEALTHS.indexOf(healthOf(b)) ||
    (isTroubled(a) ? (a.status?.since ?? '').localeCompare(b.status?.since ?? '') : 0) ||
    a.name.localeCompare(b.name, 'zh-CN', { numeric: true })
  );
}
