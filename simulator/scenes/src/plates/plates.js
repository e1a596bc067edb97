import { hills, road } from './country.js';
import { pit, quarry } from './excavations.js';
import { river } from './river.js';

const PLATES = { pit, quarry, hills, road, river };

/**
 * The ground a scene stands on, as a THREE.Group with the moves of what is alive in it.
 *
 * `spec` says the camera, where the work is (focus), how far round it the ground is flat (clear), the sky, how wet it
 * is, and the plate's own words for road or river.
 */
export function buildPlate(kind, spec, random) {
  return PLATES[kind](spec, random, random.range(0, 500));
}
