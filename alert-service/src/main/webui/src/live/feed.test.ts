import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Feed, GRACE_MILLIS, SILENCE_MILLIS, type FeedEvent, type Source } from './feed.ts';

/** The server's end of a line. */
class Line implements Source {
  onerror: ((event: Event) => void) | null = null;
  closed = false;
  private readonly listeners = new Map<string, (event: MessageEvent<string>) => void>();

  addEventListener(name: string, listener: (event: MessageEvent<string>) => void): void {
    this.listeners.set(name, listener);
  }

  close(): void {
    this.closed = true;
  }

  say(name: string, data: unknown = {}): void {
    this.listeners.get(name)?.({ data: JSON.stringify(data) } as MessageEvent<string>);
  }

  break(): void {
    this.onerror?.({} as Event);
  }
}

describe('feed', () => {
  let lines: Line[];
  let events: FeedEvent[];
  let gaps: number;
  let feed: Feed;
  const last = () => lines.at(-1) ?? expect.fail('no line was opened');

  beforeEach(() => {
    vi.useFakeTimers();
    lines = [];
    events = [];
    gaps = 0;
    feed = new Feed({
      open: () => {
        lines.push(new Line());
        return last();
      },
      onEvent: (event) => events.push(event),
      onGap: () => gaps++,
    });
    feed.start();
  });

  afterEach(() => {
    feed.stop();
    vi.useRealTimers();
  });

  it('is live once the server says hello, and hands on what it hears', () => {
    expect(feed.current().kind).toBe('connecting');
    last().say('hello');
    last().say('alert', { id: 'a' });
    expect(feed.current().kind).toBe('live');
    expect(events).toEqual([{ name: 'alert', data: { id: 'a' } }]);
  });

  it('reads everything again after each hello, because what was missed is lost', () => {
    last().say('hello');
    last().break();
    vi.advanceTimersByTime(1_000);
    last().say('hello');
    expect(lines).toHaveLength(2);
    expect(gaps).toBe(2);
  });

  it('reads everything again when the server tells of a gap', () => {
    last().say('hello');
    last().say('reset');
    expect(gaps).toBe(2);
  });

  it('says since when it is lost: since it heard the last', () => {
    last().say('hello');
    vi.advanceTimersByTime(4_000);
    last().say('heartbeat');
    const heard = Date.now();
    vi.advanceTimersByTime(3_000);
    last().break();
    vi.advanceTimersByTime(GRACE_MILLIS);
    expect(feed.current()).toEqual({ kind: 'lost', since: heard });
  });

  it('was never away when it is back at once, and reads everything again all the same', () => {
    last().say('hello');
    last().break();
    vi.advanceTimersByTime(300);
    last().say('hello');
    vi.advanceTimersByTime(GRACE_MILLIS);
    expect(feed.current().kind).toBe('live');
    expect(gaps).toBe(2);
  });

  it('takes a silent line for a lost one', () => {
    last().say('hello');
    vi.advanceTimersByTime(SILENCE_MILLIS + GRACE_MILLIS + 1);
    expect(feed.current().kind).toBe('lost');
    expect(lines[0]?.closed).toBe(true);
  });

  it('tries again and again, ever more slowly', () => {
    for (let tries = 0; tries < 3; tries++) {
      last().break();
      vi.advanceTimersByTime(900);
    }
    expect(lines).toHaveLength(2);
    vi.advanceTimersByTime(60_000);
    last().say('hello');
    expect(feed.current().kind).toBe('live');
  });
});
