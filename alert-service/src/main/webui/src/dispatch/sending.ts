import { call, change, type Result } from '../api/client.ts';
import type { DispatchView } from '../api/types.ts';
import type { Entry } from './outbox.ts';

/** Sends an entry of the outbox to the place it belongs. */
export async function sendEntry(entry: Entry, photos: string[]): Promise<Result<{ sha256?: string }>> {
  const path = `/dispatches/${encodeURIComponent(entry.dispatch)}`;
  const { id, doneAt } = entry;
  switch (entry.kind) {
    case 'step':
      return seen(await change<DispatchView>(`${path}/steps`, { id, doneAt, kind: entry.step, position: entry.position }));
    case 'photo':
      return call<{ sha256: string }>(`${path}/photos`, {
        method: 'POST',
        headers: { 'Content-Type': 'image/jpeg', 'X-Photo-Id': id, 'X-Taken-At': doneAt },
        body: entry.jpeg,
      });
    case 'finding': {
      const { finding: kind, machines, action, note } = entry;
      return seen(await change<DispatchView>(`${path}/findings`, { id, doneAt, kind, machines, action, note, photos }));
    }
  }
}

const seen = (result: Result<DispatchView>): Result<object> => (result.ok ? { ok: true, value: {} } : result);
