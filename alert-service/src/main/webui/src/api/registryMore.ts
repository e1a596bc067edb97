import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read, withQuery } from './client.ts';
import type { Of, PageOf } from './registryTypes.ts';

/** Patches, holders and reading keys of site-registry. */
export type Patch = Of<'Patch'>;
export type Holder = Of<'Holder'>;
export type ReadingKey = Of<'KeyView'>;

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
