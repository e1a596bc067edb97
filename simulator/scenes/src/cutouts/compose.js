import { chanceOf, WORLDS } from '../families/worlds.js';
import { radians } from '../camera.js';
import { build } from '../machines/build.js';
import { poseOf } from '../machines/poses.js';
import { weighted } from '../random.js';

const KINDS = [
  ['excavator', 4],
  ['loader', 3],
  ['truck', 2],
  ['vessel', 1],
];
const SKIES = [
  ['clear', 0.55],
  ['overcast', 0.3],
  ['haze', 0.15],
];

/** Everything chance decides about one machine that stands alone; the ground is where it is pasted to later. */
export function compose(world, number) {
  const random = chanceOf(world, number);
  const kind = weighted(KINDS, random);
  const distance = exponential(random, kind === 'vessel' ? 60 : 25, 250);
  const height = random.range(4, 25);
  const headingDegrees = random.range(0, 360);
  const bearing = radians(headingDegrees);
  return {
    name: `${kind}-${String(number).padStart(5, '0')}`,
    kind,
    focus: [Math.sin(bearing) * distance, Math.cos(bearing) * distance],
    camera: {
      heightMeters: height,
      headingDegrees,
      tiltDegrees: (Math.atan2(height - 1.5, distance) * 180) / Math.PI,
      rollDegrees: random.range(-2, 2),
      horizontalFovDegrees: 60,
      aspect: 1,
    },
    longestSide: Math.round(exponential(random, 60, 320)),
    sky: weighted(SKIES, random),
    exposure: random.range(1.05, 1.75),
    sun: { azimuth: random.range(0, 360), elevation: random.range(20, 70) },
    /** Builds the machine at the focus, turned and posed by chance. */
    machine() {
      const actor = build(kind, random.pick(WORLDS[world].families[kind]), random);
      actor.group.position.set(...this.focus, 0);
      actor.group.rotation.z = random.range(0, 2 * Math.PI);
      actor.pose(poseOf(kind, random));
      actor.group.updateMatrixWorld(true);
      return actor;
    },
  };
}

/** As many between 30 and 60 as between 60 and 120. */
function exponential(random, low, high) {
  return Math.exp(random.range(Math.log(low), Math.log(high)));
}
