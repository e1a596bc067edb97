const TICKS = [10, 30, 60, 300, 900, 3_600, 4 * 3_600, 86_400, 3 * 86_400, 10 * 86_400, 30 * 86_400, 100 * 86_400, 365 * 86_400];
const SHORTEST = 5;

/** Where a time lies between nothing and `end`, on a logarithmic scale, 0 to 1. */
export function place(seconds: number, end: number): number {
  const from = Math.log(SHORTEST);
  return (Math.log(Math.min(Math.max(seconds, SHORTEST), end)) - from) / (Math.log(end) - from);
}

/** Round times to label, up to the first that holds the longest. */
export function ticksUpTo(longest: number): number[] {
  const last = TICKS.findIndex((tick) => tick >= longest);
  return last < 0 ? TICKS : TICKS.slice(0, last + 1);
}
