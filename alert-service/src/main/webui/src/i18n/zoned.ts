/** What the clocks in a zone show at an instant, as the fields of a form want it: `2026-07-13T08:00`. */
export function localOf(instant: string | number, timeZone: string): string {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', {
      timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
    }).formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}

/** The instant at which the clocks in a zone show `2026-07-13T08:00`; a day alone is its midnight. */
export function instantOf(local: string, timeZone: string): string {
  const guess = Date.parse(`${local.length === 10 ? `${local}T00:00` : local}Z`);
  const shown = Date.parse(`${localOf(guess, timeZone)}Z`);
  return new Date(guess - (shown - guess)).toISOString();
}

/** The first instant after a day. */
export function dayAfter(day: string, timeZone: string): string {
  return instantOf(new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10), timeZone);
}

/** The day an instant lies in. */
export const dayOf = (instant: string | number, timeZone: string): string => localOf(instant, timeZone).slice(0, 10);
