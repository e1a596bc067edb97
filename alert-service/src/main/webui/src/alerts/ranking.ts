import type { AlertView } from '../api/types.ts';
import { weightOf, type Weight } from '../ui/SeverityMark.tsx';

const WEIGHTS: Record<Weight, number> = { HIGH: 3, MEDIUM: 2, QUESTION: 1, LOW: 0 };

/** The most severe first; of those, what nobody has taken yet, and what has waited longest. Settled ones: newest first. */
export function compareAlerts(a: AlertView, b: AlertView): number {
  const settled = Number(a.status === 'SETTLED') - Number(b.status === 'SETTLED');
  if (settled !== 0) return settled;
  if (a.status === 'SETTLED') return b.lastSeenAt.localeCompare(a.lastSeenAt) || a.id.localeCompare(b.id);
  return (
    WEIGHTS[weightOf(b)] - WEIGHTS[weightOf(a)] ||
    Number(b.status === 'OPEN') - Number(a.status === 'OPEN') ||
    a.raisedAt.localeCompare(b.raisedAt) ||
    a.id.localeCompare(b.id)
  );
}

export type QueueItem =
  | { kind: 'alert'; alert: AlertView }
  /** Low alerts of one kind in one township: one row that opens in place, so that a flood is grouped and never hidden. */
  | { kind: 'group'; key: string; alerts: AlertView[] };

export const GROUP_FROM = 4;

/** The queue: alerts at their rank, the many and small ones grouped at the rank of their first. */
export function queueOf(alerts: AlertView[]): QueueItem[] {
  const ranked = alerts.toSorted(compareAlerts);
  const groups = new Map<string, AlertView[]>();
  for (const alert of ranked) groups.set(groupKey(alert), [...(groups.get(groupKey(alert)) ?? []), alert]);
  return ranked.flatMap((alert): QueueItem[] => {
    const key = groupKey(alert);
    const group = groups.get(key) ?? [];
    if (key === '' || group.length < GROUP_FROM) return [{ kind: 'alert', alert }];
    return group[0] === alert ? [{ kind: 'group', key, alerts: group }] : [];
  });
}

function groupKey(alert: AlertView): string {
  return alert.severity === 'LOW' && alert.status === 'OPEN' ? `${alert.township ?? ''}/${alert.rule}` : '';
}
