import { useRef, useState } from 'react';
import type { Failure, Result } from './client.ts';

/** What every change carries, so that it can be sent twice and counts once. */
export type Stamp = { id: string; doneAt: string };

export const newStamp = (): Stamp => ({ id: crypto.randomUUID(), doneAt: new Date().toISOString() });

/** Whether it is unknown if a change arrived: then the same id must be sent again. */
export const mayHaveArrived = (failure: Failure) => failure.kind === 'unreachable' || failure.kind === 'logged-out';

/**
 * One button's change. While it is on its way a second press does nothing; after a broken line the same id goes out
 * again, unless what is asked for is no longer the same.
 */
export function useChange<A, T>(send: (stamp: Stamp, asked: A) => Promise<Result<T>>, done: (value: T) => void) {
  const [state, setState] = useState<{ sending: boolean; failure?: Failure }>({ sending: false });
  const kept = useRef<{ asked: string; stamp: Stamp } | undefined>(undefined);
  const sending = useRef(false);

  const fire = async (asked: A): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    const text = JSON.stringify(asked);
    if (kept.current?.asked !== text) kept.current = { asked: text, stamp: newStamp() };
    setState({ sending: true });
    const result = await send(kept.current.stamp, asked);
    sending.current = false;
    if (result.ok || !mayHaveArrived(result.failure)) kept.current = undefined;
    setState(result.ok ? { sending: false } : { sending: false, failure: result.failure });
    if (result.ok) done(result.value);
  };

  return { ...state, fire, clear: () => setState({ sending: false }) };
}
