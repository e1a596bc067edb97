export type Period = { from: string; to: string };
export type PeriodName = '30d' | '90d' | '365d' | 'year';
export const PERIODS: PeriodName[] = ['30d', '90d', '365d', 'year'];
const DAYS: Record<Exclude<PeriodName, 'year'>, number> = { '30d': 30, '90d': 90, '365d': 365 };
const DAY = 86_400_000;

/** A period that ends now, to the hour, so that a page that stays open asks for the same figures again. */
export function periodOf(name: PeriodName, now: number, timeZone: string): Period {
  const to = Math.ceil(now / 3_600_000) * 3_600_000;
  const from = name === 'year' ? startOfYear(now, timeZone) : to - DAYS[name] * DAY;
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}

/** The period before, of the same length. */
export function before({ from, to }: Period): Period {
  const start = Date.parse(from);
  return { from: new Date(start - (Date.parse(to) - start)).toISOString(), to: from };
}

/** New Year's midnight where the county is. */
function startOfYear(now: number, timeZone: string): number {
  const partsAt = (at: number) =>
    Object.fromEntries(
      new Intl.DateTimeFormat('en-GB', {
        timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
      }).formatToParts(at).map((part) => [part.type, Number(part.value)]),
    );
  const year = partsAt(now)['year'] ?? 1970;
  const guess = Date.UTC(year, 0, 1);
  const local = partsAt(guess);
  const shown = Date.UTC(local['year'] ?? year, (local['month'] ?? 1) - 1, local['day'] ?? 1, local['hour'] ?? 0, local['minute'] ?? 0);
  return guess - (shown - guess);
}
