import { useQuery, useQueryClient, type QueryClient, type QueryKey, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { get, put } from '../dispatch/store.ts';

export type Kept<T> = { value: T; at: number };

/** Whether the phone's memory is known to hold nothing, and whether what is shown comes from it. */
type Memory = { remembersNothing: boolean; isOld: boolean; lastError: Error | undefined };

/** Reads from the server, and from the phone's own memory where there is no network. */
export function useKept<T>(options: UseQueryOptions<T, Error, T, any>, name: string): UseQueryResult<T> & Memory {
  const client = useQueryClient();
  const query = useQuery(options);
  const [remembersNothing, setRemembersNothing] = useState(false);
  const { data, dataUpdatedAt, error, errorUpdatedAt, isError } = query;
  // Why the server gave no answer, also while it is asked again.
  const [lastError, setLastError] = useState<Error>();
  useEffect(() => {
    if (error) setLastError(error);
  }, [error]);
  const key = JSON.stringify(options.queryKey);
  useEffect(() => {
    void get<Kept<T>>('kept', name).then((kept) => {
      setRemembersNothing(kept === undefined);
      const wipedOut = kept && recall(client, JSON.parse(key) as QueryKey, kept);
      if (wipedOut) setLastError(wipedOut);
    });
    // A failure that comes after the memory was read must find it again.
  }, [client, name, key, isError]);
  useEffect(() => {
    if (data !== undefined) void put('kept', name, { value: data, at: dataUpdatedAt } satisfies Kept<T>);
  }, [data, dataUpdatedAt, name]);
  return { ...query, remembersNothing, lastError, isOld: errorUpdatedAt > dataUpdatedAt };
}

/**
 * Puts what is kept where the server has answered nothing yet. It counts as an answer and wipes out why the server gave
 * none, perhaps before anybody has seen it: that is given back.
 */
export function recall(client: QueryClient, queryKey: QueryKey, kept: Kept<unknown>): Error | undefined {
  const state = client.getQueryState(queryKey);
  if (state?.data !== undefined) return undefined;
  client.setQueryData(queryKey, kept.value, { updatedAt: kept.at });
  return state?.error ?? undefined;
}
