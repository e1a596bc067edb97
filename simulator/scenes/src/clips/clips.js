import { COUNTRY } from './country.js';
import { PITS } from './pits.js';
import { QUARRIES } from './quarries.js';
import { RIVERS } from './rivers.js';
import { ROADS } from './roads.js';

export const FPS = 5;
export const [WIDTH, HEIGHT] = [960, 540];

/** Every clip, with what all have in common filled in. All can be looped without a jump. */
export const CLIPS = [...PITS, ...QUARRIES, ...RIVERS, ...ROADS, ...COUNTRY].map((clip, i) => ({
  seconds: 60,
  masts: [],
  ...clip,
  number: 1000 + i,
  camera: { ...clip.camera, rollDegrees: 0, aspect: WIDTH / HEIGHT },
}));

export function clipOf(id) {
  const clip = CLIPS.find((one) => one.id === id);
  if (!clip) throw new RangeError(`no clip ${id}`);
  return clip;
}
