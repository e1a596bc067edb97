import type { Pair } from '../api/registryTypes.ts';
import type { Coded, LonLat } from '../api/types.ts';

/** A place known in the picture and on the ground; one that is held out checks what the others make. */
export type Held = Pair & { held: boolean };

/** Pairs that are set, and the half of the next one that waits for its other half. */
export type Pairs = { set: Held[]; picture?: { x: number; y: number }; ground?: LonLat };

export const NO_PAIRS: Pairs = { set: [] };
/** A homography has eight unknowns: four pairs settle them. */
export const LEAST = 4;

function joined({ set, picture, ground }: Pairs): Pairs {
  return picture && ground ? { set: [...set, { ...picture, ground, held: false }] } : { set, ...(picture ? { picture } : {}), ...(ground ? { ground } : {}) };
}

/** A press on the picture: half a pair, or its second half. Another press before the map's replaces it. */
export const pressPicture = (pairs: Pairs, x: number, y: number): Pairs => joined({ ...pairs, picture: { x, y } });

/** A press on the map, in the same way. */
export const pressMap = (pairs: Pairs, ground: LonLat): Pairs => joined({ ...pairs, ground });

export const changePair = ({ set, ...half }: Pairs, nth: number, change: Partial<Held>): Pairs =>
  ({ ...half, set: set.map((pair, at) => (at === nth ? { ...pair, ...change } : pair)) });

export const removePair = ({ set, ...half }: Pairs, nth: number): Pairs => ({ ...half, set: set.toSpliced(nth, 1) });

const bare = ({ x, y, ground }: Held): Pair => ({ x, y, ground });
export const controlOf = ({ set }: Pairs): Pair[] => set.filter(({ held }) => !held).map(bare);
export const heldOf = ({ set }: Pairs): Pair[] => set.filter(({ held }) => held).map(bare);

/** How far off each pair is, by its place among all pairs. */
export function errorsOf({ set }: Pairs, residuals: (number | null | undefined)[], heldOut: (number | null | undefined)[]): (number | undefined)[] {
  let [control, checked] = [0, 0];
  return set.map(({ held }) => (held ? heldOut[checked++] : residuals[control++]) ?? undefined);
}

/** The registry counts control points and check points apart; people count them as they stand in the table. */
export function numbered({ set }: Pairs, posed: boolean, { code, parameters }: Coded): Coded {
  const held = code === 'calibration.held-out-error';
  if (!held && code !== 'calibration.large-residual') return { code, parameters };
  const places = set.flatMap((pair, at) => (posed || pair.held === held ? [at] : []));
  const at = places[Number(parameters['point']) - 1];
  return at === undefined ? { code, parameters } : { code, parameters: { ...parameters, point: String(at + 1) } };
}
