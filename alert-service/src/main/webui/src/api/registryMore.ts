import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read, withQuery } from './client.ts';
import type { Actor, PageOf, Reasoned } from './registryTypes.ts';
import type { MultiPolygon, Outcome } from './types.ts';

/** Patches, holders and reading keys of site-registry. */
export type Patch = {
  id: string;
  revision: number;
  number: string;
  name: string;
  township?: string | null;
  deadline: string;
  overdue: boolean;
  shape: MultiPolygon;
  areaSquareMeters: number;
  findings: { verdict: Outcome; explanation?: string | null; attachment?: string | null; givenAt: string; actor: Actor }[];
};
export type Holder = { id: string; revision: number; name: string; creditCode?: string | null; blacklisted: (Reasoned & { recordedAt?: string })[] };
export type ReadingKey = {
  id: string;
  name: string;
  key?: string | null;
  madeAt: string;
  madeBy?: Actor | null;
  until?: string | null;
  revokedAt?: string | null;
  revokedBecause?: string | null;
  lastSeenAt?: string | null;
};

export const patches = (open: boolean) =>
  infiniteQueryOptions({
    queryKey: ['patches', open],
    queryFn: ({ pageParam, signal }) => read<PageOf<Patch>>(withQuery('/patches', { open: open ? 'true' : undefined, after: pageParam, limit: '200' }), signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const holders = (q: string, blacklisted: boolean) =>
  infiniteQueryOptions({
    queryKey: ['holders', q, blacklisted],
    queryFn: ({ pageParam, signal }) => read<PageOf<Holder>>(withQuery('/holders', { q, blacklisted: blacklisted ? 'true' : undefined, after: pageParam, limit: '100' }), signal),
    initialPageParam: '',
    getNextPageParam: (last) => last.next ?? undefined,
  });

export const readingKeys = queryOptions({ queryKey: ['reading-keys'], queryFn: ({ signal }) => read<PageOf<ReadingKey>>('/reading-keys', signal) });
