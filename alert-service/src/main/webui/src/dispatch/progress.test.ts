import { describe, expect, it } from 'vitest';
import type { DispatchView, Step } from '../api/types.ts';
import type { Entry } from './outbox.ts';
import { inOrder, progressOf } from './progress.ts';

const by = { name: 'Li', roles: ['patrol'] };
const step = (id: string, kind: Step['kind'], doneAt: string): Step => ({ id, kind, doneAt, recordedAt: doneAt, by });
const dispatch = (id: string, steps: Step[] = [], orderedAt = '2026-11-21T14:00:00Z'): DispatchView => ({
  id, revision: 1, alert: 'a1', patrol: 'p1', patrolName: 'Patrol', destination: [111, 26], orderedAt, orderedBy: by, steps,
});
const waiting = (id: string, kind: Step['kind'], more: Partial<Entry> = {}): Entry =>
  ({ id, kind: 'step', step: kind, subject: 'u1', dispatch: 'd1', doneAt: '2026-11-21T14:10:00Z', sequence: 1, ...more }) as Entry;

describe('progress', () => {
  it('begins with accepting', () => {
    expect(progressOf(dispatch('d1', [step('s0', 'SEEN', '2026-11-21T14:01:00Z')]), []).next).toBe('ACCEPTED');
  });

  it('counts as done what waits in the outbox', () => {
    const { next, done } = progressOf(dispatch('d1'), [waiting('s1', 'ACCEPTED')]);
    expect(next).toBe('SET_OUT');
    expect(done).toMatchObject([{ kind: 'ACCEPTED', waiting: true }]);
  });

  it('shows a step once that was sent, though the outbox does not know yet', () => {
    const { done } = progressOf(dispatch('d1', [step('s1', 'ACCEPTED', '2026-11-21T14:10:00Z')]), [waiting('s1', 'ACCEPTED')]);
    expect(done).toMatchObject([{ kind: 'ACCEPTED', waiting: false }]);
  });

  it('does not count what was refused', () => {
    expect(progressOf(dispatch('d1'), [waiting('s1', 'ACCEPTED', { refused: { kind: 'forbidden' } })]).next).toBe('ACCEPTED');
  });

  it('has no next step once reported', () => {
    expect(progressOf(dispatch('d1', [step('s4', 'REPORTED', '2026-11-21T15:00:00Z')]), []).next).toBeUndefined();
  });
});

describe('order of dispatches', () => {
  it('puts a task begun first, then the new ones as they came, then what is done', () => {
    const begun = dispatch('begun', [step('s1', 'ACCEPTED', '2026-11-21T14:01:00Z')]);
    const done = dispatch('done', [step('s2', 'REPORTED', '2026-11-21T14:01:00Z')]);
    const second = dispatch('second', [], '2026-11-21T14:02:00Z');
    const first = dispatch('first', [], '2026-11-21T14:01:00Z');
    expect(inOrder([done, second, begun, first], []).map(({ id }) => id)).toEqual(['begun', 'first', 'second', 'done']);
  });
});
