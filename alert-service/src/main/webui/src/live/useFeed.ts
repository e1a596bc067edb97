import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { applyEvents } from './apply.ts';
import { Bursts } from './bursts.ts';
import { Feed, type FeedEvent, type FeedState } from './feed.ts';

/** Holds the live feed while the page is open, and says how it is. */
export function useFeed(): FeedState {
  const client = useQueryClient();
  const feed = useMemo(() => {
    const bursts = new Bursts<FeedEvent>((events) => applyEvents(client, events));
    return new Feed({
      open: () => new EventSource('/api/v1/live'),
      onEvent: (event) => bursts.add(event),
      onGap: () => void client.invalidateQueries(),
    });
  }, [client]);
  useEffect(() => {
    feed.start();
    return () => feed.stop();
  }, [feed]);
  return useSyncExternalStore(feed.subscribe, feed.current);
}
