import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { change } from '../api/client.ts';
import type { ClaimView, Me } from '../api/types.ts';
import { applyEvent } from '../live/apply.ts';
import { AWAY_MILLIS, mayClaim, RENEW_MILLIS, SETTLE_MILLIS } from './claim.ts';

const TOUCHES = ['keydown', 'pointerdown', 'pointermove'] as const;

type Answer = { claim?: ClaimView };

const send = (alert: string, more: object = {}, keepalive = false) =>
  change<Answer>(`/alerts/${encodeURIComponent(alert)}/claims`, { id: crypto.randomUUID(), ...more }, keepalive);

/** Says, while an alert is open here, that its reader looks at it; gives it back after that. Answers with the way to take it over. */
export function useClaim(alert: string | undefined, who: Me): () => void {
  const client = useQueryClient();
  const may = mayClaim(who);
  const tell = useCallback(
    async (id: string, more?: object) => {
      const result = await send(id, more);
      if (result.ok) applyEvent(client, { name: 'claim', data: { alert: id, ...result.value } });
    },
    [client],
  );

  useEffect(() => {
    if (!alert || !may) return;
    let claimed = false;
    let touchedAt = Date.now();
    const touch = () => (touchedAt = Date.now());
    const claim = () => {
      // A page that nobody sees or touches is not being looked at: its claim runs out.
      if (document.hidden || Date.now() - touchedAt > AWAY_MILLIS) return;
      claimed = true;
      void tell(alert);
    };
    const giveBack = () => {
      if (claimed) void send(alert, { until: new Date(0).toISOString() }, true);
      claimed = false;
    };
    const settled = setTimeout(claim, SETTLE_MILLIS);
    const renewed = setInterval(claim, RENEW_MILLIS);
    addEventListener('pagehide', giveBack);
    for (const name of TOUCHES) addEventListener(name, touch);
    return () => {
      clearTimeout(settled);
      clearInterval(renewed);
      removeEventListener('pagehide', giveBack);
      for (const name of TOUCHES) removeEventListener(name, touch);
      giveBack();
    };
  }, [alert, may, tell]);

  return useCallback(() => void (alert && may && tell(alert, { override: true })), [alert, may, tell]);
}
