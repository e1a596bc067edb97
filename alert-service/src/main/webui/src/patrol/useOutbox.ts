import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Me } from '../api/types.ts';
import { Outbox, waitingOf, type Entry } from '../dispatch/outbox.ts';
import { sendEntry } from '../dispatch/sending.ts';

const RETRY_MILLIS = 30_000;

/** The patrol's outbox. It tries again when the network is back, when the page is looked at, and now and then. */
export function useOutbox(who: Me): { outbox: Outbox; entries: Entry[]; isReady: boolean } {
  const client = useQueryClient();
  const outbox = useMemo(
    () => new Outbox(who.subject, sendEntry, () => void client.invalidateQueries({ queryKey: ['my-dispatches'] })),
    [who.subject, client],
  );
  const entries = useSyncExternalStore(outbox.subscribe, outbox.list);
  const [isReady, setReady] = useState(false);
  useEffect(() => void outbox.load().then(() => setReady(true)), [outbox]);
  const waits = waitingOf(entries).length > 0;
  useEffect(() => {
    const flush = () => void outbox.flush();
    const look = () => document.visibilityState === 'visible' && flush();
    flush();
    addEventListener('online', flush);
    document.addEventListener('visibilitychange', look);
    const timer = waits ? setInterval(look, RETRY_MILLIS) : undefined;
    return () => {
      removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', look);
      clearInterval(timer);
    };
  }, [outbox, waits]);
  return { outbox, entries, isReady };
}
