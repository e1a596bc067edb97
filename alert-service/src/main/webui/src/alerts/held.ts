import { mayHaveArrived } from '../api/change.ts';
import type { Failure, Result } from '../api/client.ts';

/** An act that was pressed: undone without a trace for ten seconds, then sent. */
export type HeldAct = {
  key: string;
  alert: string;
  kind: 'acknowledge' | 'comment';
  place: string;
  until: number;
  state: { kind: 'held' } | { kind: 'sending' } | { kind: 'failed'; failure: Failure };
};

type Send = (keepalive: boolean) => Promise<Result<unknown>>;

export const HOLD_MILLIS = 10_000;

/** Holds acts back instead of asking "are you sure?". An act outlives the panel it was pressed in, and the page. */
export class HeldActs {
  private acts: HeldAct[] = [];
  private readonly sends = new Map<string, Send>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly listeners = new Set<() => void>();

  readonly list = (): HeldAct[] => this.acts;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  hold(act: Pick<HeldAct, 'key' | 'alert' | 'kind' | 'place'>, send: Send): void {
    if (this.acts.some((one) => one.key === act.key)) return;
    this.sends.set(act.key, send);
    this.timers.set(act.key, setTimeout(() => void this.send(act.key), HOLD_MILLIS));
    this.update([...this.acts, { ...act, until: Date.now() + HOLD_MILLIS, state: { kind: 'held' } }]);
  }

  /** Takes an act back that was not sent yet, or gives up one that failed for good. */
  undo(key: string): void {
    const act = this.acts.find((one) => one.key === key);
    if (!act || act.state.kind === 'sending') return;
    this.forget(key);
  }

  /** Sends an act now, for instance because the next act on the alert builds on it. */
  async send(key: string, keepalive = false): Promise<void> {
    const act = this.acts.find((one) => one.key === key);
    const send = this.sends.get(key);
    if (!act || !send || act.state.kind === 'sending') return;
    clearTimeout(this.timers.get(key));
    this.become(key, { kind: 'sending' });
    const result = await send(keepalive);
    if (result.ok) return this.forget(key);
    this.become(key, { kind: 'failed', failure: result.failure });
    if (mayHaveArrived(result.failure)) this.timers.set(key, setTimeout(() => void this.send(key), HOLD_MILLIS));
  }

  async sendAll(alert?: string, keepalive = false): Promise<void> {
    await Promise.all(this.acts.filter((act) => !alert || act.alert === alert).map((act) => this.send(act.key, keepalive)));
  }

  private become(key: string, state: HeldAct['state']): void {
    this.update(this.acts.map((act) => (act.key === key ? { ...act, state } : act)));
  }

  private forget(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    this.sends.delete(key);
    this.update(this.acts.filter((act) => act.key !== key));
  }

  private update(acts: HeldAct[]): void {
    this.acts = acts;
    this.listeners.forEach((listener) => listener());
  }
}
