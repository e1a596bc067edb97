import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { applyEvent } from './apply.ts';
import { Feed, type FeedState } from './feed.ts';

/** Holds the live feed while the page is open, and says how it is. */
export function useFeed(): FeedState {
  const client = useQueryClient();
  const feed = useMemo(
    () =>
      new Feed({
        open: () => new EventSource('/api/v1/live'),
        onEvent: (event) => applyEvent(client, event),
        onGap: () => void client.invalidateQueries(),
      }),
    [client],
  );
  useEffect(() => {
    feed.start();
    return () => feed.stop();
  }, [feed]);
  return useSyncExternalStore(feed.subscribe, feed.current);
}
