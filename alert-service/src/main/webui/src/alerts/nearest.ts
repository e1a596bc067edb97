import type { AlertView } from '../api/types.ts';
import { wayTo } from '../map/geometry.ts';
import { whereIs } from '../map/moveTo.ts';

const FARTHEST_METERS = 3_000;
const SHOWN = 6;

/** Other alerts that may be about the same machine: near, and the nearest first. */
export function nearest(alert: AlertView, others: AlertView[]): { alert: AlertView; meters: number }[] {
  const here = whereIs(alert);
  if (!here) return [];
  return others
    .filter((other) => other.id !== alert.id)
    .flatMap((other) => {
      const there = whereIs(other);
      return there ? [{ alert: other, meters: wayTo(here, there).meters }] : [];
    })
    .filter(({ meters }) => meters <= FARTHEST_METERS)
    .toSorted((a, b) => a.meters - b.meters)
    .slice(0, SHOWN);
}
