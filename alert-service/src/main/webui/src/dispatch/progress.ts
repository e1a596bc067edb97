import type { DispatchView, NextStep, Step } from '../api/types.ts';
import type { Entry } from './outbox.ts';

const WAY: NextStep[] = ['ACCEPTED', 'SET_OUT', 'ARRIVED', 'REPORTED'];

export type Done = { kind: Step['kind']; doneAt: string; waiting: boolean };
export type Progress = { done: Done[]; next: NextStep | undefined };

/** How far a dispatch is, as the patrol did it: what waits in the outbox counts as done. */
export function progressOf(dispatch: DispatchView, outbox: Entry[]): Progress {
  const sent = dispatch.steps.map((step): Done => ({ kind: step.kind, doneAt: step.doneAt, waiting: false }));
  const waiting = outbox.flatMap((entry): Done[] => {
    if (entry.dispatch !== dispatch.id || entry.refused || dispatch.steps.some((step) => step.id === entry.id)) return [];
    if (entry.kind === 'step') return [{ kind: entry.step, doneAt: entry.doneAt, waiting: true }];
    return entry.kind === 'finding' ? [{ kind: 'REPORTED', doneAt: entry.doneAt, waiting: true }] : [];
  });
  const done = [...sent, ...waiting].toSorted((a, b) => a.doneAt.localeCompare(b.doneAt));
  const furthest = Math.max(-1, ...done.map((one) => WAY.indexOf(one.kind as NextStep)));
  return { done, next: WAY[furthest + 1] };
}

export const isUnderWay = ({ next }: Progress) => next === 'ARRIVED';

/** What wants the patrol first: a task begun before a new one, a new one before what is reported. */
export function inOrder(dispatches: DispatchView[], outbox: Entry[]): DispatchView[] {
  const rank = (dispatch: DispatchView) => {
    const { next } = progressOf(dispatch, outbox);
    return next === undefined ? -1 : WAY.indexOf(next);
  };
  return dispatches.toSorted((a, b) => rank(b) - rank(a) || a.orderedAt.localeCompare(b.orderedAt));
}
