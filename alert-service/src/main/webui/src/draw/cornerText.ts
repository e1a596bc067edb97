import type { LonLat } from '../api/types.ts';
import { toDegrees, type Frame } from './frames.ts';
import type { Ring, Shape } from './shape.ts';

/** What was read from pasted corners; `wrong` are the lines (from 1) that are no corner. */
export type Pasted = { shape: Shape; wrong: number[] };

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

/**
 * Reads corners as bureaux exchange them (`J1,1,northing,easting`, a line ending in `@` before each parcel, ring 2 and up
 * a hole) or plainly two numbers a line, separated by comma, semicolon, blank or tab, in the order of the frame. A line
 * that repeats a ring's first corner closes it; an empty line begins another parcel.
 */
export function readCorners(text: string, frame: Frame): Pasted {
  const parcels: Map<string, Ring>[] = [];
  const wrong: number[] = [];
  let fresh = true;
  text.split(/\r?\n/).forEach((line, nth) => {
    const trimmed = line.trim().replaceAll('，', ',');
    if (!trimmed || trimmed.endsWith('@') || trimmed.startsWith('[')) {
      fresh = true;
      return;
    }
    if (/^[^,\d]+=/.test(trimmed)) return;
    const cells = trimmed.split(/[,;\s]+/).filter(Boolean);
    const numbers = cells.slice(-2);
    if (numbers.length < 2 || !numbers.every((cell) => NUMBER.test(cell))) return void wrong.push(nth + 1);
    if (fresh) parcels.push(new Map());
    fresh = false;
    const ring = cells.length >= 4 ? (cells.at(-3) ?? '1') : '1';
    const rings = parcels.at(-1);
    const at = toDegrees(frame, [Number(numbers[0]), Number(numbers[1])]);
    rings?.set(ring, [...(rings.get(ring) ?? []), at]);
  });
  const shape = parcels.map((rings) => [...rings.values()].map(closedOnce).filter((ring) => ring.length >= 3));
  return { shape: shape.filter((rings) => rings.length > 0), wrong };
}

function closedOnce(ring: Ring): Ring {
  const near = (a: LonLat | undefined, b: LonLat | undefined) => a && b && Math.abs(a[0] - b[0]) < 1e-9 && Math.abs(a[1] - b[1]) < 1e-9;
  return ring.length > 3 && near(ring[0], ring.at(-1)) ? ring.slice(0, -1) : ring;
}
