import { radians } from '../camera.js';
import { chanceOf, WORLDS } from '../families/worlds.js';
import { build } from '../machines/build.js';
import { poseOf } from '../machines/poses.js';
import { weighted } from '../random.js';

export const [WIDTH, HEIGHT] = [960, 540];

const SKIES = [
  ['clear', 0.36],
  ['overcast', 0.18],
  ['rain', 0.13],
  ['haze', 0.1],
  ['dusk', 0.09],
  ['night', 0.14],
];
const GROUNDS = [
  ['pit', 0.26],
  ['quarry', 0.2],
  ['hills', 0.16],
  ['road', 0.18],
  ['river', 0.2],
];
const LENGTHS = { excavator: 9, loader: 8, truck: 9, vessel: 40, car: 4.5, bus: 12, person: 0.9 };
const ROADS = { truck: 0.4, car: 0.3, bus: 0.15, loader: 0.1, excavator: 0.05 };
const WORKS = { excavator: 0.4, loader: 0.34, truck: 0.26 };

/** Everything chance decides about one training picture: camera, ground, weather and who stands where. */
export function compose(world, number) {
  const random = chanceOf(world, number);
  const plate = weighted(GROUNDS, random);
  const sky = weighted(SKIES, random);
  const empty = random.chance(0.12);
  const kind = plate === 'river' ? 'vessel' : weighted(Object.entries(plate === 'road' ? ROADS : WORKS), random);
  const fov = random.range(25, 70);
  const pixels = Math.exp(random.range(Math.log(kind === 'vessel' ? 60 : 24), Math.log(kind === 'vessel' ? 480 : 250)));
  const reach = (LENGTHS[kind] * WIDTH) / (2 * pixels * Math.tan(radians(fov) / 2));
  const distance = Math.max(kind === 'vessel' ? 30 : 15, Math.min(150, reach));
  const camera = look(random, fov, distance);
  const bearing = radians(camera.headingDegrees + random.range(-0.22, 0.22) * fov);
  const focus = [Math.sin(bearing) * distance, Math.cos(bearing) * distance];
  const along = Math.PI / 2 - bearing + Math.PI / 2 + random.range(-0.6, 0.6);
  const spec = {
    camera,
    plate,
    sky,
    focus,
    clear: plate === 'hills' || plate === 'road' ? 14 : random.range(16, 40),
    wet: sky === 'rain' ? 0.62 : 1,
    exposure: sky === 'night' ? random.range(1.2, 2.6) : random.range(1.05, 1.75),
    thickness: random.range(0.4, 1.6),
    loopSeconds: 60,
    sun: { azimuth: random.range(0, 360), elevation: sky === 'dusk' ? random.range(6, 14) : random.range(25, 65) },
    road: { along, width: random.range(6, 8), paved: random.chance(0.7) },
  };
  if (plate === 'river') spec.river = river(random, bearing, distance, along);
  return { spec, random, kind, empty, actors: () => (empty ? [] : cast(world, kind, spec, random)), finish: finish(sky, random) };
}

function look(random, fov, distance) {
  const height = random.range(5, Math.min(25, Math.max(7, distance * 0.6)));
  const down = (Math.atan2(height, distance) * 180) / Math.PI;
  const vertical = fov * (HEIGHT / WIDTH);
  return {
    heightMeters: height,
    headingDegrees: random.range(0, 360),
    tiltDegrees: Math.max(1, down - random.range(-0.15, 0.28) * vertical),
    rollDegrees: random.range(-2, 2),
    horizontalFovDegrees: fov,
    aspect: WIDTH / HEIGHT,
  };
}

/** The near bank runs between camera and vessel, whichever way the river flows. */
function river(random, bearing, distance, along) {
  const reach = distance * (Math.sin(bearing) * -Math.sin(along) + Math.cos(bearing) * Math.cos(along));
  const turned = reach < 0 ? along + Math.PI : along;
  const width = random.range(40, 120);
  return {
    along: turned,
    width,
    nearBank: Math.abs(reach) - Math.min(width * 0.5, Math.abs(reach) * 0.6) - 6,
    colour: random.pick(['#3f4a3c', '#5c5238', '#34454c', '#6a5a40', '#2f3d38']),
  };
}

function cast(world, kind, spec, random) {
  const families = WORLDS[world].families;
  const taken = [];
  const actors = [];
  const put = (what, tight) => {
    const actor = build(what, random.pick(families[what]), random);
    for (let i = 0; i < 12; i++) {
      const spread = actors.length === 0 ? 2 : tight;
      const at =
        what !== 'person' && spec.plate === 'road'
          ? onRoad(spec, random, actors.length * 14)
          : [spec.focus[0] + random.range(-spread, spread), spec.focus[1] + random.range(-spread, spread)];
      if (taken.some(([x, y, r]) => Math.hypot(at[0] - x, at[1] - y) < r + LENGTHS[what] * 0.55)) continue;
      taken.push([...at, LENGTHS[what] * 0.55]);
      actor.group.position.set(at[0], at[1], 0);
      actor.group.rotation.z =
        what === 'vessel' || (spec.plate === 'road' && what !== 'person') ? heading(spec, random) : random.range(0, 2 * Math.PI);
      actor.pose(poseOf(what, random));
      actors.push(actor);
      return;
    }
  };
  put(kind, 0);
  const others = Math.floor(random.range(0, 3.4));
  for (let i = 0; i < others && kind !== 'vessel'; i++) put(companion(spec, random), spec.clear * 0.8);
  if (kind !== 'vessel' && random.chance(0.3)) for (let i = 0; i < random.range(1, 4); i++) put('person', spec.clear * 0.7);
  return actors;
}

function companion(spec, random) {
  const likely = spec.plate === 'road' ? ROADS : { ...WORKS, car: 0.12, bus: 0.03 };
  return weighted(Object.entries(likely), random);
}

function onRoad({ focus, road }, random, away) {
  const [s, lane] = [random.range(-6, 6) + random.pick([-1, 1]) * away, random.pick([-1, 1]) * 1.7];
  return [
    focus[0] + Math.cos(road.along) * s - Math.sin(road.along) * lane,
    focus[1] + Math.sin(road.along) * s + Math.cos(road.along) * lane,
  ];
}

function heading(spec, random) {
  const along = spec.plate === 'river' ? spec.river.along : spec.road.along;
  return along + random.pick([0, Math.PI]) + random.range(-0.03, 0.03);
}

function finish(sky, random) {
  const night = sky === 'night';
  return {
    blur: random.range(0, sky === 'rain' ? 1.3 : 0.9),
    contrast: random.range(0.85, 1.15),
    saturation: night ? random.range(0, 1) : random.range(0.6, 1.15),
    brightness: random.range(0.85, 1.15),
    noise: night ? random.range(0.15, 0.5) : random.range(0.02, 0.16),
    rain: sky === 'rain' ? random.range(0.2, 1) : 0,
    vignette: random.chance(0.4) ? random.range(0.1, 0.4) : 0,
    clock: random.chance(0.5)
      ? {
          text: `2026-0${1 + Math.floor(random.range(0, 9))}-1${Math.floor(random.range(0, 9))} 1${Math.floor(random.range(0, 9))}:2${Math.floor(random.range(0, 9))}:07`,
          name: `CAM ${Math.floor(random.range(1, 99))}`,
          corner: random.pick(['top', 'bottom']),
        }
      : null,
    quality: random.range(0.6, 0.93),
  };
}
