import type { QueryClient } from '@tanstack/react-query';
import { newStamp } from '../api/change.ts';
import { change, read } from '../api/client.ts';
import { alert as alertQuery } from '../api/queries.ts';
import type { AlertDetail, AlertView } from '../api/types.ts';
import type { HeldActs } from './held.ts';
import { applyEvent } from '../live/apply.ts';

/** An alert as the page knows it now: a sighting that came in while an act was held is no reason to refuse it. */
const current = (client: QueryClient, alert: AlertView): AlertView =>
  client.getQueryData<AlertDetail>(alertQuery(alert.id).queryKey) ?? alert;

/** Takes what the server answered for the truth, everywhere it is shown. */
export function keep(client: QueryClient, detail: AlertDetail): void {
  client.setQueryData<AlertDetail>(alertQuery(detail.id).queryKey, detail);
  applyEvent(client, { name: 'alert', data: detail });
}

export function reload(client: QueryClient, id: string): Promise<AlertDetail | undefined> {
  return read<AlertDetail>(`/alerts/${encodeURIComponent(id)}`).then(
    (detail) => {
      keep(client, detail);
      return detail;
    },
    () => undefined,
  );
}

export function holdAcknowledgement(client: QueryClient, held: HeldActs, alert: AlertView, place: string): void {
  const stamp = newStamp();
  held.hold({ key: `acknowledge ${alert.id}`, alert: alert.id, kind: 'acknowledge', place }, async (keepalive) => {
    const now = current(client, alert);
    const expectedRevision = now.revision;
    if (now.status !== 'OPEN') return { ok: false, failure: { kind: 'stale', revision: expectedRevision } };
    const path = `/alerts/${encodeURIComponent(alert.id)}/acknowledgements`;
    const result = await change<AlertDetail>(path, { ...stamp, expectedRevision }, keepalive);
    if (result.ok) keep(client, result.value);
    else if (result.failure.kind === 'stale') await reload(client, alert.id);
    return result;
  });
}

export function holdComment(client: QueryClient, held: HeldActs, alert: AlertView, place: string, text: string): void {
  const stamp = newStamp();
  held.hold({ key: `comment ${stamp.id}`, alert: alert.id, kind: 'comment', place }, async (keepalive) => {
    const path = `/alerts/${encodeURIComponent(alert.id)}/comments`;
    const result = await change<AlertDetail>(path, { ...stamp, text }, keepalive);
    if (result.ok) keep(client, result.value);
    return result;
  });
}
