import type { AlertView, ClaimView, Me } from '../api/types.ts';

/** A claim lasts two minutes on the server; this often a page says that it is still there. */
export const RENEW_MILLIS = 40_000;
/** Whoever walks through the queue looks at nothing yet. */
export const SETTLE_MILLIS = 800;

/** Whoever has touched nothing for so long has left the desk, and holds nobody up. */
export const AWAY_MILLIS = 300_000;

/** Who else looks at an alert now, if anybody does. */
export function othersClaim(alert: Pick<AlertView, 'claim'>, who: Me, now = Date.now()): ClaimView | undefined {
  const { claim } = alert;
  return claim && claim.subject !== who.subject && Date.parse(claim.until) > now ? claim : undefined;
}

export const mayClaim = (who: Me) => who.roles.some((role) => role === 'operator' || role === 'supervisor');
