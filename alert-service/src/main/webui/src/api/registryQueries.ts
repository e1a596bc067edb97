import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read, withQuery } from './client.ts';
import type { Area, Moment, PageOf, Site, SiteAt, SiteChange, SiteSummary } from './registryTypes.ts';

/** What can be read of site-registry, under the key it is kept by. */
export type SiteFilter = { q: string; township: string; kind: string };

const PART = '200';
const path = (...parts: string[]) => `/${parts.map(encodeURIComponent).join('/')}`;

/** Sites in parts: 100,000 of them are read as far as somebody scrolls. */
export const sites = (filter: SiteFilter, { asOf, knownAt }: Moment = {}) =>
  infiniteQueryOptions({
    queryKey: ['sites', filter, asOf ?? '', knownAt ?? ''],
    queryFn: ({ pageParam, signal }) =>
      read<PageOf<SiteSummary>>(withQuery('/sites/summaries', { ...filter, asOf, knownAt, after: pageParam, limit: PART }), signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });

/** A site with all that was ever said about it. */
export const site = (id: string) =>
  queryOptions({ queryKey: ['site', id], queryFn: ({ signal }) => read<Site>(path('sites', id), signal), staleTime: 0 });

/** A site as it was. Without either instant the answer would be the whole site, so the first is always told. */
export const siteAt = (id: string, { asOf, knownAt }: Moment) =>
  queryOptions({
    queryKey: ['site', id, 'at', asOf ?? '', knownAt ?? ''],
    queryFn: ({ signal }) => read<SiteAt>(withQuery(path('sites', id), { asOf: asOf ?? new Date().toISOString(), knownAt }), signal),
    placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
  });

export const siteHistory = (id: string) =>
  queryOptions({
    queryKey: ['site', id, 'history'],
    queryFn: ({ signal }) => read<PageOf<SiteChange>>(path('sites', id, 'history'), signal),
  });

/** Sites that touch a box: what a drawing is snapped to. */
export const sitesWithin = (box: [number, number, number, number] | undefined) =>
  queryOptions({
    queryKey: ['sites-within', box],
    queryFn: ({ signal }) => read<PageOf<Site>>(withQuery('/sites', { bbox: box?.map((one) => one.toFixed(6)).join(','), limit: PART }), signal),
    enabled: box !== undefined,
    placeholderData: (before) => before,
  });

export const areas = queryOptions({
  queryKey: ['areas'],
  queryFn: async ({ signal }) => {
    const all: Area[] = [];
    for (let after = ''; ; ) {
      const part = await read<PageOf<Area>>(withQuery('/areas', { after, limit: PART }), signal);
      all.push(...part.items);
      if (!part.next) return all;
      after = part.next;
    }
  },
  staleTime: 60_000,
});
