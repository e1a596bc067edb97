import { Random } from '../random.js';
import { TEST_FAMILIES } from './test.js';
import { TRAIN_FAMILIES } from './train.js';

/**
 * Two worlds that share no machine: the detector learns in one and is tried in the other.
 *
 * Each has its own list of families, with other shape words, and its own range of seeds; a seed outside the range is
 * refused, so a training picture can never be drawn from the test world's chances.
 */
export const WORLDS = {
  train: { families: TRAIN_FAMILIES, seeds: { from: 1, to: 1_000_000 } },
  test: { families: TEST_FAMILIES, seeds: { from: 1_000_000, to: 2_000_000 } },
};

/** The chance behind one picture or clip of a world. */
export function chanceOf(world, number) {
  const { from, to } = WORLDS[world].seeds;
  const seed = from + number;
  if (seed < from || seed >= to) throw new RangeError(`seed ${seed} is not of the ${world} world`);
  return new Random(seed);
}
