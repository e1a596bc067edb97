import { useCallback, useRef } from 'react';

/** A function that stays the same one while what it does changes: what it is handed to need not be drawn again. */
export function useSteady<A extends unknown[]>(act: (...asked: A) => void): (...asked: A) => void {
  const latest = useRef(act);
  latest.current = act;
  return useCallback((...asked: A) => latest.current(...asked), []);
}
