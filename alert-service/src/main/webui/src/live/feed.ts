/** What the feed delivers: an event's name and its data. */
export type FeedEvent = { name: string; data: unknown };

export type FeedState =
  | { kind: 'connecting'; since: number }
  | { kind: 'live'; since: number }
  /** Nothing was heard since then: what the page shows is from before. */
  | { kind: 'lost'; since: number };

/** The part of EventSource the feed needs, so that a test can play the server. */
export interface Source {
  addEventListener(name: string, listener: (event: MessageEvent<string>) => void): void;
  close(): void;
  onerror: ((event: Event) => void) | null;
}

export type FeedOptions = {
  open: () => Source;
  /** Takes an event that changes what is shown. */
  onEvent: (event: FeedEvent) => void;
  /** Something may have been missed: read everything again. */
  onGap: () => void;
};

/** Three heartbeats: a line that is up but silent is as dead as one that is down. */
export const SILENCE_MILLIS = 15_000;
/** The gateway ends a line now and then, when its token runs out: whoever is back within this was never away. */
export const GRACE_MILLIS = 2_000;
const RETRY_MILLIS = [200, 1_000, 2_000, 4_000, 8_000, 15_000];
const NAMES = ['alert', 'claim', 'dispatch', 'probe', 'notice', 'world'];

/**
 * Keeps one live line to the server. Whatever was missed while it was down is read again when it is back, because a
 * gap in the feed is data lost.
 */
export class Feed {
  private state: FeedState = { kind: 'connecting', since: Date.now() };
  private readonly listeners = new Set<() => void>();
  private source: Source | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private grace: ReturnType<typeof setTimeout> | undefined;
  private heardAt = Date.now();
  private failures = 0;

  constructor(private readonly options: FeedOptions) {}

  start(): void {
    this.heardAt = Date.now();
    this.connect();
  }

  stop(): void {
    clearTimeout(this.grace);
    this.grace = undefined;
    this.hangUp();
  }

  readonly current = (): FeedState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private hangUp(): void {
    clearTimeout(this.timer);
    this.source?.close();
    this.source = undefined;
  }

  private connect(): void {
    const source = this.options.open();
    this.source = source;
    this.expectMore();
    source.onerror = () => this.lose();
    source.addEventListener('hello', () => {
      this.hear();
      this.options.onGap();
    });
    source.addEventListener('reset', () => {
      this.hear();
      this.options.onGap();
    });
    source.addEventListener('heartbeat', () => this.hear());
    for (const name of NAMES) {
      source.addEventListener(name, (event) => {
        this.hear();
        this.options.onEvent({ name, data: JSON.parse(event.data) });
      });
    }
  }

  private hear(): void {
    this.heardAt = Date.now();
    this.failures = 0;
    clearTimeout(this.grace);
    this.grace = undefined;
    this.expectMore();
    if (this.state.kind !== 'live') this.become({ kind: 'live', since: this.heardAt });
  }

  private expectMore(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.lose(), SILENCE_MILLIS);
  }

  private lose(): void {
    this.hangUp();
    if (this.state.kind !== 'lost') {
      this.grace ??= setTimeout(() => this.become({ kind: 'lost', since: this.heardAt }), GRACE_MILLIS);
    }
    const wait = RETRY_MILLIS[Math.min(this.failures++, RETRY_MILLIS.length - 1)] ?? 15_000;
    this.timer = setTimeout(() => this.connect(), wait);
  }

  private become(state: FeedState): void {
    this.state = state;
    this.listeners.forEach((listener) => listener());
  }
}
