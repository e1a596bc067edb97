import type { HealthChange } from '../api/types.ts';
import { healthOfState, type Health } from './health.ts';

/** A time in one state. `from` and `until` are milliseconds, cut to the period that is shown. */
export type Span = { change: HealthChange; health: Health; from: number; until: number };

const begins = (change: HealthChange, after: number): number => {
  const since = Date.parse(change.status.since);
  // A state may have begun before the one it follows, which only hid it.
  return since > after ? since : Math.max(after, Date.parse(change.status.reportedAt));
};

/** A timeline as times in a state, oldest first; a change that only adds a concern goes on with the state it is in. */
export function spansOf(changes: HealthChange[], from: number, to: number): Span[] {
  const told = changes.toSorted((a, b) => a.status.reportedAt.localeCompare(b.status.reportedAt));
  const starts: number[] = [];
  for (const change of told) starts.push(begins(change, starts.at(-1) ?? -Infinity));
  return told
    .map((change, index): Span => ({
      change,
      health: healthOfState(change.status.state),
      from: Math.max(from, starts[index] ?? from),
      until: Math.min(to, starts[index + 1] ?? to),
    }))
    .filter((span) => span.until > span.from);
}

/** Share of the time it was to be watched in which it showed where it should look; nothing when it never was. */
export function shareWatched(spans: Span[]): number | undefined {
  const length = (wanted: (health: Health) => boolean) =>
    spans.filter((span) => wanted(span.health)).reduce((sum, span) => sum + span.until - span.from, 0);
  const all = length((health) => health !== 'off');
  return all > 0 ? length((health) => health === 'live') / all : undefined;
}
