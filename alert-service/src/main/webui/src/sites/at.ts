import type { Moment, Permit, Site, SiteKind, Valid } from '../api/registryTypes.ts';
import type { MultiPolygon } from '../api/types.ts';

export const holdsAt = ({ from, until }: Valid, at: number): boolean =>
  Date.parse(from) <= at && (!until || at < Date.parse(until));

/** The last recorded of those that held then, as far as it was known. */
function lastAt<T extends { valid: Valid; recordedAt: string }>(all: T[], at: number, knownAt: number): T | undefined {
  return all
    .filter((one) => holdsAt(one.valid, at) && Date.parse(one.recordedAt) <= knownAt)
    .reduce<T | undefined>((best, one) => (best && best.recordedAt > one.recordedAt ? best : one), undefined);
}

/** Whether a permit let somebody mine then: granted or its renewal accepted, and not suspended. */
export function isInForce(permit: Permit, at: number): boolean {
  const granted = holdsAt(permit.valid, at) || (permit.renewalAccepted ? holdsAt(permit.renewalAccepted, at) : false);
  return granted && !permit.suspensions?.some(({ valid }) => holdsAt(valid, at));
}

export type Glimpse = { kind: SiteKind | undefined; shape: MultiPolygon | undefined; permit: Permit | undefined };

/** What a site was at an instant, for a list of many. */
export function glimpse(site: Site, { asOf, knownAt }: Moment, now: number): Glimpse {
  const at = asOf ? Date.parse(asOf) : now;
  const known = knownAt ? Date.parse(knownAt) : Infinity;
  return {
    kind: lastAt(site.states, at, known)?.kind,
    shape: lastAt(site.boundaries, at, known)?.shape,
    permit: site.permits.find((permit) => Date.parse(permit.recordedAt) <= known && isInForce(permit, at)),
  };
}
