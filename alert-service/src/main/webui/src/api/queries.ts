import { queryOptions, replaceEqualDeep } from '@tanstack/react-query';
import { read, withQuery } from './client.ts';
import type {
  AlertDetail, AlertReview, AlertsPage, ClosureCase, ClosureReview, County, DispatchesPage, FlaggedSites, Me, PatrolChoice, ProbeHealth,
  ProbeReview, SecondLook, SystemView, World,
} from './types.ts';

/** What can be read, under the key it is kept by. The live feed writes to the same keys. */
export const me = queryOptions({ queryKey: ['me'], queryFn: ({ signal }) => read<Me>('/me', signal), staleTime: Infinity });

export const county = queryOptions({
  queryKey: ['county'],
  queryFn: ({ signal }) => read<County>('/county', signal),
  staleTime: Infinity,
});

export const world = queryOptions({ queryKey: ['world'], queryFn: ({ signal }) => read<World>('/world', signal) });

/** What was the matter with a probe; `from` and `to` are instants. One page of it holds more than a bad week. */
export const probeHealth = (id: string, from: string, to: string) =>
  queryOptions({
    queryKey: ['probe-health', id, from, to],
    queryFn: ({ signal }) =>
      read<ProbeHealth>(withQuery(`/probes/${encodeURIComponent(id)}/health`, { from, to, limit: '1000' }), signal),
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
  });

/** What came over the feed has no rank yet: the server is asked for its order again soon, but not for each. */
const RANK_AGAIN_MILLIS = 5_000;
const isPartlyRanked = ({ alerts: all }: AlertsPage) => all.some((one) => one.rank === undefined) && all.some((one) => one.rank !== undefined);

/** Rows that say what they said stay the same objects, wherever they stand now; to compare lists place by place takes too long. */
function sharingRows(before: unknown, now: unknown): AlertsPage {
  const rows = new Map((before as AlertsPage | undefined)?.alerts.map((one) => [one.id, one]));
  const page = now as AlertsPage;
  return { ...page, alerts: page.alerts.map((one) => replaceEqualDeep(rows.get(one.id), one)) };
}

/** Open alerts are all in view; settled ones only as far back as asked for. */
export const alerts = (state: 'open' | 'settled' | 'all', since?: string) =>
  queryOptions({
    queryKey: ['alerts', state, since ?? ''],
    queryFn: ({ signal }) => read<AlertsPage>(withQuery('/alerts', { state, since, limit: '500' }), signal),
    structuralSharing: sharingRows,
    refetchInterval: ({ state: { data } }) => data !== undefined && isPartlyRanked(data) && RANK_AGAIN_MILLIS,
  });

/** All alerts of one row of the queue. */
export const alertsOfGroup = (group: string) =>
  queryOptions({
    queryKey: ['alerts', 'open', '', group],
    queryFn: ({ signal }) => read<AlertsPage>(withQuery('/alerts', { state: 'open', group, limit: '500' }), signal),
    structuralSharing: sharingRows,
  });

export const alert = (id: string) =>
  queryOptions({
    queryKey: ['alert', id],
    queryFn: ({ signal }) => read<AlertDetail>(`/alerts/${encodeURIComponent(id)}`, signal),
  });

/** Dismissals that were drawn and that nobody has looked at again yet. */
export const secondLooks = queryOptions({
  queryKey: ['second-looks'],
  queryFn: ({ signal }) => read<{ secondLooks: SecondLook[] }>('/second-looks?state=open', signal),
  refetchInterval: 60_000,
});

export const flaggedSites = queryOptions({
  queryKey: ['flagged-sites'],
  queryFn: ({ signal }) => read<FlaggedSites>('/flagged-sites', signal),
});

export const patrolsFor = (alertId: string) =>
  queryOptions({
    queryKey: ['patrols-for', alertId],
    queryFn: ({ signal }) => read<{ patrols: PatrolChoice[] }>(`/alerts/${encodeURIComponent(alertId)}/patrols`, signal),
    staleTime: 0,
  });

export const myDispatches = queryOptions({
  queryKey: ['my-dispatches'],
  queryFn: ({ signal }) => read<DispatchesPage>('/dispatches?mine=true', signal),
});

export const system = queryOptions({
  queryKey: ['system'],
  queryFn: ({ signal }) => read<SystemView>('/system', signal),
  refetchInterval: 10_000,
});

export const closureReview = (from: string, to: string) =>
  queryOptions({
    queryKey: ['review', 'closure', from, to],
    queryFn: ({ signal }) => read<ClosureReview>(withQuery('/review/closure', { from, to }), signal),
  });

export const closureCases = (from: string, to: string, township?: string) =>
  queryOptions({
    queryKey: ['review', 'cases', from, to, township ?? ''],
    queryFn: ({ signal }) =>
      read<{ cases: ClosureCase[] }>(withQuery('/review/closure/cases', { township, from, to }), signal),
  });

export const alertReview = (from: string, to: string) =>
  queryOptions({
    queryKey: ['review', 'alerts', from, to],
    queryFn: ({ signal }) => read<AlertReview>(withQuery('/review/alerts', { from, to }), signal),
  });

export const probeReview = (from: string, to: string) =>
  queryOptions({
    queryKey: ['review', 'probes', from, to],
    queryFn: ({ signal }) => read<ProbeReview>(withQuery('/review/probes', { from, to }), signal),
  });

export const evidenceUrl = (sha256: string) => `/api/v1/evidence/${sha256}`;
