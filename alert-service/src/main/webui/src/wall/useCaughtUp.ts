import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { AlertsPage } from '../api/types.ts';
import type { FeedState } from '../live/feed.ts';

export type CaughtUp = { seconds: number; fresh: number };

const SHOWN_MILLIS = 20_000;

/** After a lost connection: how long it was lost, and how many alerts came meanwhile, once they have been read. */
export function useCaughtUp(feed: FeedState, open: UseQueryResult<AlertsPage>): CaughtUp | undefined {
  const [caughtUp, setCaughtUp] = useState<CaughtUp>();
  const before = useRef<{ since: number; known: Set<string> } | undefined>(undefined);
  const { data, dataUpdatedAt, isFetching } = open;

  useEffect(() => {
    if (feed.kind === 'lost') before.current ??= { since: feed.since, known: new Set(data?.alerts.map(({ id }) => id)) };
    const lost = before.current;
    if (feed.kind !== 'live' || !lost || !data || isFetching || dataUpdatedAt < feed.since) return;
    before.current = undefined;
    const fresh = data.alerts.filter(({ id }) => !lost.known.has(id)).length;
    setCaughtUp({ seconds: (feed.since - lost.since) / 1000, fresh });
  }, [feed, data, dataUpdatedAt, isFetching]);

  useEffect(() => {
    if (!caughtUp) return;
    const timer = setTimeout(() => setCaughtUp(undefined), SHOWN_MILLIS);
    return () => clearTimeout(timer);
  }, [caughtUp]);
  return caughtUp;
}
