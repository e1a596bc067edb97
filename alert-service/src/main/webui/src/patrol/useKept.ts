import { useQuery, useQueryClient, type QueryKey, type UseQueryOptions, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { get, put } from '../dispatch/store.ts';

type Kept<T> = { value: T; at: number };

/** Whether the phone's memory is known to hold nothing, and whether what is shown comes from it. */
type Memory = { remembersNothing: boolean; isOld: boolean; lastError: Error | undefined };

/** Reads from the server, and from the phone's own memory where there is no network. */
export function useKept<T>(options: UseQueryOptions<T, Error, T, any>, name: string): UseQueryResult<T> & Memory {
  const client = useQueryClient();
  const query = useQuery(options);
  const [remembersNothing, setRemembersNothing] = useState(false);
  const { data, dataUpdatedAt, error, errorUpdatedAt, isError } = query;
  // What the memory gives counts as an answer and would wipe out why the server gave none.
  const [lastError, setLastError] = useState<Error>();
  useEffect(() => {
    if (error) setLastError(error);
  }, [error]);
  const key = JSON.stringify(options.queryKey);
  useEffect(() => {
    void get<Kept<T>>('kept', name).then((kept) => {
      const queryKey = JSON.parse(key) as QueryKey;
      setRemembersNothing(kept === undefined);
      if (kept && client.getQueryData(queryKey) === undefined) {
        client.setQueryData(queryKey, kept.value, { updatedAt: kept.at });
      }
    });
    // A failure that comes after the memory was read must find it again.
  }, [client, name, key, isError]);
  useEffect(() => {
    if (data !== undefined) void put('kept', name, { value: data, at: dataUpdatedAt } satisfies Kept<T>);
  }, [data, dataUpdatedAt, name]);
  return { ...query, remembersNothing, lastError, isOld: errorUpdatedAt > dataUpdatedAt };
}
