import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useMemo } from 'react';
import { askFor, matches, type AlertFilter } from '../alerts/filter.ts';
import { inRank, queueOf, type QueueItem } from '../alerts/ranking.ts';
import { alerts as alertsQuery } from '../api/queries.ts';
import type { AlertsPage, AlertView } from '../api/types.ts';
import { useFromNow } from '../ui/useNow.ts';

export type QueueState = {
  /** Every alert that is not settled, whatever the filter: what sounds does not depend on what is shown. */
  open: UseQueryResult<AlertsPage>;
  /** What was asked for the filter in force. */
  asked: UseQueryResult<AlertsPage>;
  shown: AlertView[];
  items: QueueItem[];
};

export function useQueue(filter: AlertFilter): QueueState {
  const minute = useFromNow((now) => Math.floor(now / 60_000) * 60_000);
  const [state, since] = askFor(filter, minute);
  const open = useQuery(alertsQuery('open'));
  const asked = useQuery(alertsQuery(state, since));
  const shown = useMemo(
    () => inRank((asked.data?.alerts ?? []).filter((alert) => matches(alert, filter, minute))),
    [asked.data, filter, minute],
  );
  const groups = asked.data?.groups;
  const items = useMemo(() => queueOf(shown, groups), [shown, groups]);
  return { open, asked, shown, items };
}
