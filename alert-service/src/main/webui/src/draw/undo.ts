/** What a drawing was, is, and would be again. */
export type Steps<T> = { past: T[]; now: T; future: T[] };

const MOST = 200;

export const begin = <T>(now: T): Steps<T> => ({ past: [], now, future: [] });

/** One step further; what was undone is gone. */
export const step = <T>({ past, now }: Steps<T>, next: T): Steps<T> =>
  next === now ? { past, now, future: [] } : { past: [...past, now].slice(-MOST), now: next, future: [] };

export function undo<T>(steps: Steps<T>): Steps<T> {
  const before = steps.past.at(-1);
  return before === undefined ? steps : { past: steps.past.slice(0, -1), now: before, future: [steps.now, ...steps.future] };
}

export function redo<T>(steps: Steps<T>): Steps<T> {
  const [next, ...future] = steps.future;
  return next === undefined ? steps : { past: [...steps.past, steps.now], now: next, future };
}
