import type { AlertGroup, AlertView, Coded } from '../api/types.ts';
import { weightOf, type Weight } from '../ui/SeverityMark.tsx';

const WEIGHTS: Record<Weight, number> = { HIGH: 3, MEDIUM: 2, QUESTION: 1, LOW: 0 };

/** The most severe first; of those, what nobody has taken yet, and what has waited longest. Settled ones: newest first. */
export function compareAlerts(a: AlertView, b: AlertView): number {
  const settled = Number(a.status === 'SETTLED') - Number(b.status === 'SETTLED');
  if (settled !== 0) return settled;
  if (a.status === 'SETTLED') return compareText(b.lastSeenAt, a.lastSeenAt) || compareText(a.id, b.id);
  return (
    WEIGHTS[weightOf(b)] - WEIGHTS[weightOf(a)] ||
    Number(b.status === 'OPEN') - Number(a.status === 'OPEN') ||
    compareText(a.raisedAt, b.raisedAt) ||
    compareText(a.id, b.id)
  );
}

/** Instants and ids, which no language orders in its own way. */
const compareText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** The server's order; what came over the live feed since, and has no rank yet, before the first that it outweighs. */
export function inRank(alerts: AlertView[]): AlertView[] {
  const unranked = alerts.filter((alert) => alert.rank === undefined).toSorted(compareAlerts);
  if (unranked.length === alerts.length) return unranked;
  const order: AlertView[] = [];
  for (const alert of alerts.filter((one) => one.rank !== undefined).toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))) {
    while (unranked[0] && compareAlerts(unranked[0], alert) < 0) order.push(...unranked.splice(0, 1));
    order.push(alert);
  }
  return [...order, ...unranked];
}

export type QueueItem =
  | { kind: 'alert'; alert: AlertView }
  /** Alerts of one kind that came in a flood: one row that opens in place, so that they are grouped and never hidden. */
  | { kind: 'group'; key: string; label?: Coded; count: number; alerts: AlertView[] };

export const GROUP_FROM = 4;

/** The queue: alerts at their rank, those the server grouped at the rank of their first; where it did not, the many small ones. */
export function queueOf(alerts: AlertView[], groups: AlertGroup[] = []): QueueItem[] {
  const byServer = groups.length > 0;
  const keyOf = (alert: AlertView) => (byServer ? (alert.group ?? '') : smallKey(alert));
  const members = new Map<string, AlertView[]>();
  for (const alert of alerts) {
    const group = members.get(keyOf(alert));
    if (group) group.push(alert);
    else members.set(keyOf(alert), [alert]);
  }
  return alerts.flatMap((alert): QueueItem[] => {
    const key = keyOf(alert);
    const group = members.get(key) ?? [];
    if (key === '' || group.length < (byServer ? 1 : GROUP_FROM)) return [{ kind: 'alert', alert }];
    if (group[0] !== alert) return [];
    const told = groups.find((one) => one.key === key);
    return [{ kind: 'group', key, ...(told ? { label: told.label } : {}), count: Math.max(group.length, told?.count ?? 0), alerts: group }];
  });
}

function smallKey(alert: AlertView): string {
  return alert.severity === 'LOW' && alert.status === 'OPEN' ? `${alert.township ?? ''}/${alert.rule}` : '';
}
