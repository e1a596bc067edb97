import type { AlertView, Rule } from '../api/types.ts';

export type StatusFilter = 'open' | 'unacknowledged' | 'settled' | 'all';
export type SinceFilter = '' | '1h' | '24h' | '7d';
export type AlertFilter = { status: StatusFilter; township: string; rule: Rule | ''; since: SinceFilter };

export const NO_FILTER: AlertFilter = { status: 'open', township: '', rule: '', since: '' };
export const STATUSES: StatusFilter[] = ['open', 'unacknowledged', 'settled', 'all'];
export const RULES: Rule[] = [
  'MACHINE_IN_BANNED_SITE', 'REVIVAL', 'BANNED_SITE_HAULAGE', 'DIGGING_OUTSIDE_LICENCE', 'ACROSS_BOUNDARY', 'LICENCE_EXPIRED', 'LICENCE_SUSPENDED',
  'OUTSIDE_HOURS', 'OUTSIDE_SEASON', 'BEYOND_QUOTA', 'FOREST_LAND', 'RESERVE', 'RIVER_FORBIDDEN', 'VESSEL_WORKING', 'NIGHT_HAULAGE', 'CANNOT_TELL',
  'CAMERA_COVERED', 'CAMERA_TURNED', 'CAMERA_SILENT', 'CAMERAS_SILENT',
];
export const SINCES: SinceFilter[] = ['', '1h', '24h', '7d'];
const HOURS: Record<SinceFilter, number> = { '': Infinity, '1h': 1, '24h': 24, '7d': 168 };
/** What is settled is read no further back than this, unless asked otherwise. */
const SETTLED_HOURS = 168;

const oneOf = <T extends string>(known: T[], value: string | null, otherwise: T): T =>
  known.find((one) => one === value) ?? otherwise;

/** The filter kept in the address; what it does not know, it ignores. */
export function parseFilter(query: URLSearchParams): AlertFilter {
  return {
    status: oneOf(STATUSES, query.get('status'), 'open'),
    township: query.get('township') ?? '',
    rule: oneOf<Rule | ''>(RULES, query.get('rule'), ''),
    since: oneOf(SINCES, query.get('since'), ''),
  };
}

export function writeFilter(filter: AlertFilter, query: URLSearchParams): void {
  for (const [key, value] of Object.entries(filter)) {
    if (value === NO_FILTER[key as keyof AlertFilter]) query.delete(key);
    else query.set(key, value);
  }
}

export const isFiltered = (filter: AlertFilter) => JSON.stringify(filter) !== JSON.stringify(NO_FILTER);

/** Which alerts the server is asked for; the rest of the filter is applied here, on the live list. */
export function askFor(filter: AlertFilter, now: number): ['open' | 'settled' | 'all', string | undefined] {
  if (filter.status === 'open' || filter.status === 'unacknowledged') return ['open', undefined];
  const hours = Math.min(HOURS[filter.since], SETTLED_HOURS);
  const hour = 3_600_000;
  return [filter.status, new Date(Math.floor(now / hour) * hour - hours * hour).toISOString()];
}

export function matches(alert: AlertView, filter: AlertFilter, now: number): boolean {
  if (filter.township && alert.township !== filter.township) return false;
  if (filter.rule && alert.rule !== filter.rule) return false;
  if (filter.status === 'unacknowledged' && alert.status !== 'OPEN') return false;
  return new Date(alert.lastSeenAt).getTime() >= now - HOURS[filter.since] * 3_600_000;
}
