import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../api/client.ts';
import { HeldActs, HOLD_MILLIS } from './held.ts';

const OK: Result<unknown> = { ok: true, value: {} };
const BROKEN: Result<unknown> = { ok: false, failure: { kind: 'unreachable' } };
const STALE: Result<unknown> = { ok: false, failure: { kind: 'stale', revision: 4 } };

describe('held acts', () => {
  let held: HeldActs;
  const act = { key: 'acknowledge a1', alert: 'a1', kind: 'acknowledge', place: 'North pit' } as const;

  beforeEach(() => {
    vi.useFakeTimers();
    held = new HeldActs();
  });

  afterEach(() => void vi.useRealTimers());

  it('sends after ten seconds', async () => {
    const send = vi.fn(async () => OK);
    held.hold(act, send);
    await vi.advanceTimersByTimeAsync(HOLD_MILLIS - 1);
    expect(send).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(send).toHaveBeenCalledOnce();
    expect(held.list()).toEqual([]);
  });

  it('is undone without a trace', async () => {
    const send = vi.fn(async () => OK);
    held.hold(act, send);
    held.undo(act.key);
    await vi.advanceTimersByTimeAsync(2 * HOLD_MILLIS);
    expect(send).not.toHaveBeenCalled();
  });

  it('cannot be pressed twice', async () => {
    const send = vi.fn(async () => OK);
    held.hold(act, send);
    held.hold(act, send);
    await vi.advanceTimersByTimeAsync(HOLD_MILLIS);
    expect(send).toHaveBeenCalledOnce();
  });

  it('goes out at once when the next act builds on it', async () => {
    const send = vi.fn(async () => OK);
    held.hold(act, send);
    await held.sendAll('a1');
    expect(send).toHaveBeenCalledOnce();
  });

  it('tries again after a broken line', async () => {
    const send = vi.fn<() => Promise<Result<unknown>>>().mockResolvedValueOnce(BROKEN).mockResolvedValue(OK);
    held.hold(act, send);
    await vi.advanceTimersByTimeAsync(HOLD_MILLIS);
    expect(held.list()[0]?.state).toEqual({ kind: 'failed', failure: { kind: 'unreachable' } });
    await vi.advanceTimersByTimeAsync(HOLD_MILLIS);
    expect(held.list()).toEqual([]);
  });

  it('does not try again by itself when somebody was quicker', async () => {
    const send = vi.fn(async () => STALE);
    held.hold(act, send);
    await vi.advanceTimersByTimeAsync(5 * HOLD_MILLIS);
    expect(send).toHaveBeenCalledOnce();
    expect(held.list()[0]?.state.kind).toBe('failed');
  });
});
