import { useEffect } from 'react';
import { evidenceUrl } from '../api/queries.ts';
import type { DispatchView } from '../api/types.ts';

const CACHE = 'minewatch-evidence';

/** Keeps the pictures of the dispatches at hand on the phone, and no others. */
export function useCopies(dispatches: DispatchView[] | undefined): void {
  const wanted = dispatches
    ?.flatMap((dispatch) => (dispatch.next && dispatch.alertView?.picture ? [evidenceUrl(dispatch.alertView.picture.sha256)] : []))
    .toSorted()
    .join(' ');
  useEffect(() => {
    if (wanted === undefined || !('caches' in window)) return;
    void copy(wanted.split(' ').filter(Boolean));
  }, [wanted]);
}

async function copy(urls: string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const request of await cache.keys()) {
    if (!urls.includes(new URL(request.url).pathname)) await cache.delete(request);
  }
  for (const url of urls) {
    if (!(await cache.match(url, { ignoreVary: true }))) await cache.add(url).catch(() => undefined);
  }
}
