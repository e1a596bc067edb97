import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { CallFailed } from '../api/client.ts';
import { recall } from './useKept.ts';

const KEY = ['my-dispatches'];
const KEPT = { value: 'yesterday', at: 1_000 };
const loggedOut = new CallFailed({ kind: 'logged-out' });

async function clientAfter(answer: () => Promise<string>): Promise<QueryClient> {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await client.query({ queryKey: KEY, queryFn: answer }).catch(() => undefined);
  return client;
}

describe('what the phone remembers', () => {
  it('stands in for the server, and says why the server gave no answer', async () => {
    const client = await clientAfter(() => Promise.reject(loggedOut));
    expect(recall(client, KEY, KEPT)).toBe(loggedOut);
    expect(client.getQueryState(KEY)).toMatchObject({ data: 'yesterday', dataUpdatedAt: 1_000, error: null });
  });

  it('stands in before the server was heard of', () => {
    const client = new QueryClient();
    expect(recall(client, KEY, KEPT)).toBeUndefined();
    expect(client.getQueryData(KEY)).toBe('yesterday');
  });

  it('never replaces what the server said', async () => {
    const client = await clientAfter(() => Promise.resolve('today'));
    expect(recall(client, KEY, KEPT)).toBeUndefined();
    expect(client.getQueryData(KEY)).toBe('today');
  });
});
