import { useCallback, useSyncExternalStore } from 'react';

/** One clock for all that show an age at the same pace, so that five hundred ages are one tick and not five hundred. */
class Ticker {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setInterval> | undefined;
  now = Date.now();

  constructor(private readonly everyMillis: number) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.listeners.size === 0) this.start();
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) clearInterval(this.timer);
    };
  };

  private start(): void {
    this.now = Date.now();
    this.timer = setInterval(() => {
      this.now = Date.now();
      this.listeners.forEach((listener) => listener());
    }, this.everyMillis);
  }
}

const tickers = new Map<number, Ticker>();

function tickerOf(everyMillis: number): Ticker {
  const ticker = tickers.get(everyMillis) ?? new Ticker(everyMillis);
  tickers.set(everyMillis, ticker);
  return ticker;
}

/** The time, again and again, for what shows an age. */
export function useNow(everyMillis = 1000): number {
  const ticker = tickerOf(everyMillis);
  return useSyncExternalStore(ticker.subscribe, useCallback(() => ticker.now, [ticker]));
}

/** What the time makes of something; whoever shows it is drawn again only when that changes. */
export function useFromNow<T extends string | number | boolean>(of: (now: number) => T, everyMillis = 1000): T {
  const ticker = tickerOf(everyMillis);
  return useSyncExternalStore(ticker.subscribe, () => of(ticker.now));
}
