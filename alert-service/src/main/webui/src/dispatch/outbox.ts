import type { Failure, Result } from '../api/client.ts';
import type { FindingKind, LonLat, Machine, Step } from '../api/types.ts';
import { all, put, remove } from './store.ts';

type Common = {
  /** Made on the phone: what is sent twice counts once. */
  id: string;
  /** Who did it: another user of the phone must not send it under their name. */
  subject: string;
  dispatch: string;
  doneAt: string;
  sequence: number;
  lastTryAt?: string;
  /** The service said no: it stays in view until the patrol has read why. */
  refused?: Failure;
};

export type Entry = Common &
  (
    | { kind: 'step'; step: Step['kind']; position?: LonLat }
    | { kind: 'photo'; jpeg: Blob; sha256?: string }
    | { kind: 'finding'; finding: FindingKind; machines: Machine[]; action?: string; note?: string; photos: string[] }
  );

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
export type NewEntry = DistributiveOmit<Entry, 'sequence' | 'lastTryAt' | 'refused'>;

/** Sends one entry; `photos` are the digests of the photos a finding names. */
export type Sender = (entry: Entry, photos: string[]) => Promise<Result<{ sha256?: string }>>;

/**
 * What was done and is not sent yet. Everything is on the disk before it counts as done, and goes out in the order in
 * which it was done; after a broken line the rest waits, after a refusal the rest goes on.
 */
export class Outbox {
  private entries: Entry[] = [];
  private sending = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly subject: string,
    private readonly send: Sender,
    private readonly sent: (entry: Entry) => void,
  ) {}

  readonly list = (): Entry[] => this.entries;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async load(): Promise<void> {
    const kept = await all<Entry>('outbox');
    this.update(kept.filter((entry) => entry.subject === this.subject).toSorted((a, b) => a.sequence - b.sequence));
  }

  async add(entries: NewEntry[]): Promise<void> {
    const last = this.entries.at(-1)?.sequence ?? 0;
    const added = entries.map((entry, index): Entry => ({ ...entry, sequence: Math.max(last + 1, Date.now()) + index }));
    for (const entry of added) await put('outbox', entry.id, entry);
    this.update([...this.entries.filter((entry) => !added.some((one) => one.id === entry.id)), ...added]);
    void this.flush();
  }

  /** Takes a refused entry out of sight, once the patrol has read why. */
  async putAway(id: string): Promise<void> {
    await remove('outbox', id);
    this.update(this.entries.filter((entry) => entry.id !== id));
  }

  /** Sends what waits. Two windows of one phone never send at the same time. */
  async flush(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      await alone(async () => {
        await this.load();
        // What is added while others are sent goes out in the same round.
        for (let entry = waitingOf(this.entries)[0]; entry; entry = waitingOf(this.entries)[0]) {
          if (!(await this.try(entry))) return;
        }
      });
    } finally {
      this.sending = false;
    }
  }

  private async try(entry: Entry): Promise<boolean> {
    const photos = entry.kind === 'finding' ? this.digestsOf(entry.photos) : [];
    const result = await this.send(entry, photos);
    const lastTryAt = new Date().toISOString();
    if (result.ok) {
      await this.settle(entry, result.value.sha256);
      return true;
    }
    const waits = result.failure.kind === 'unreachable' || result.failure.kind === 'logged-out';
    await this.keep({ ...entry, lastTryAt, ...(waits ? {} : { refused: result.failure }) });
    return !waits;
  }

  /** A sent photo stays until the finding that names it is sent. */
  private async settle(entry: Entry, sha256: string | undefined): Promise<void> {
    if (entry.kind === 'photo' && sha256) await this.keep({ ...entry, sha256, jpeg: new Blob() });
    else {
      const done = [entry.id, ...(entry.kind === 'finding' ? entry.photos : [])];
      for (const id of done) await remove('outbox', id);
      this.update(this.entries.filter((one) => !done.includes(one.id)));
    }
    this.sent(entry);
  }

  private digestsOf(ids: string[]): string[] {
    return this.entries.flatMap((entry) => (entry.kind === 'photo' && ids.includes(entry.id) && entry.sha256 ? [entry.sha256] : []));
  }

  private async keep(entry: Entry): Promise<void> {
    await put('outbox', entry.id, entry);
    this.update(this.entries.map((one) => (one.id === entry.id ? entry : one)));
  }

  private update(entries: Entry[]): void {
    this.entries = entries;
    this.listeners.forEach((listener) => listener());
  }
}

/** What still has to go out, as people count it. */
export const waitingOf = (entries: Entry[]) => entries.filter((entry) => !entry.refused && !(entry.kind === 'photo' && entry.sha256));

async function alone(work: () => Promise<void>): Promise<void> {
  if (typeof navigator === 'undefined' || !navigator.locks) return work();
  await navigator.locks.request('minewatch-outbox', work);
}
