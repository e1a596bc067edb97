import { describe, expect, it } from 'vitest';
import { neighboursOf, stepFrom } from './step.ts';

const queue = (...ids: string[]) => ids.map((id) => ({ id }));
const abc = queue('a', 'b', 'c', 'd');

describe('walking through the queue', () => {
  it('goes to the neighbour, and stays at the ends', () => {
    expect(stepFrom(abc, undefined, neighboursOf(abc, ''), 1)?.id).toBe('a');
    expect(stepFrom(abc, 'b', neighboursOf(abc, 'b'), 1)?.id).toBe('c');
    expect(stepFrom(abc, 'b', neighboursOf(abc, 'b'), -1)?.id).toBe('a');
    expect(stepFrom(abc, 'd', neighboursOf(abc, 'd'), 1)?.id).toBe('d');
    expect(stepFrom([], 'd', neighboursOf([], 'd'), 1)).toBeUndefined();
  });

  it('passes over nothing when what was chosen has gone down the queue, or out of it', () => {
    const known = neighboursOf(abc, 'b');
    expect(stepFrom(queue('a', 'c', 'd', 'b'), 'b', known, 1)?.id).toBe('c');
    expect(stepFrom(queue('a', 'c', 'd'), 'b', known, 1)?.id).toBe('c');
    expect(stepFrom(queue('a', 'c', 'd'), 'b', known, -1)?.id).toBe('a');
  });

  it('is not led astray by what comes in above', () => {
    expect(stepFrom(queue('new', 'a', 'b', 'c'), 'b', neighboursOf(abc, 'b'), 1)?.id).toBe('c');
  });

  it('begins at the top when neither the alert nor its neighbour is there any more', () => {
    expect(stepFrom(queue('x', 'y'), 'b', neighboursOf(abc, 'b'), 1)?.id).toBe('x');
  });
});
