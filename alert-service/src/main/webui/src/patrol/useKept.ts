import { useQuery, useQueryClient, type QueryKey, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { get, put } from '../dispatch/store.ts';

type Kept<T> = { value: T; at: number };

/** Reads from the server, and from the phone's own memory where there is no network. */
export function useKept<T>(options: UseQueryOptions<T, Error, T, any>, name: string): UseQueryResult<T> & { isOld: boolean } {
  const client = useQueryClient();
  const query = useQuery(options);
  const { data, dataUpdatedAt, errorUpdatedAt, isError } = query;
  const key = JSON.stringify(options.queryKey);
  useEffect(() => {
    void get<Kept<T>>('kept', name).then((kept) => {
      const queryKey = JSON.parse(key) as QueryKey;
      if (kept && client.getQueryData(queryKey) === undefined) {
        client.setQueryData(queryKey, kept.value, { updatedAt: kept.at });
      }
    });
    // A failure that comes after the memory was read must find it again.
  }, [client, name, key, isError]);
  useEffect(() => {
    if (data !== undefined) void put('kept', name, { value: data, at: dataUpdatedAt } satisfies Kept<T>);
  }, [data, dataUpdatedAt, name]);
  return { ...query, isOld: errorUpdatedAt > dataUpdatedAt };
}
