import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Bursts, PAUSE_MILLIS } from './bursts.ts';

describe('bursts', () => {
  let taken: string[][];
  let bursts: Bursts<string>;

  beforeEach(() => {
    vi.useFakeTimers();
    taken = [];
    bursts = new Bursts((burst) => taken.push(burst));
  });
  afterEach(() => void vi.useRealTimers());

  it('hands on at once what comes alone', () => {
    bursts.add('a');
    vi.advanceTimersByTime(PAUSE_MILLIS);
    bursts.add('b');
    expect(taken).toEqual([['a'], ['b']]);
  });

  it('hands on together, and in order, what comes close together', () => {
    for (const one of 'abc') bursts.add(one);
    expect(taken).toEqual([['a']]);
    vi.advanceTimersByTime(PAUSE_MILLIS);
    expect(taken).toEqual([['a'], ['b', 'c']]);
  });

  it('loses nothing when one of a burst cannot be taken', () => {
    bursts = new Bursts((burst) => {
      if (burst.includes('bad')) throw new Error('bad');
      taken.push(burst);
    });
    expect(() => bursts.add('bad')).toThrow();
    bursts.add('a');
    vi.advanceTimersByTime(PAUSE_MILLIS);
    expect(taken).toEqual([['a']]);
  });
});
