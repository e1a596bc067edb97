import { drive } from './motion.js';

const [ROAD, LANE] = [56, 1.8];

/** Somebody who passes: from the left in the near lane, from the right in the far one. */
function passing(name, kind, family, at, takes, fromLeft) {
  const side = fromLeft ? -1 : 1;
  const ahead = ROAD + side * LANE;
  return {
    name,
    kind,
    family,
    moves: drive([
      [at, side * 42, ahead],
      [at + takes, -side * 42, ahead],
    ]),
    pose: () => ({}),
    lamps: true,
  };
}

/** A road in open country, where lorries belong. */
export const ROADS = [
  {
    id: 'road-day',
    tells: 'Lorries, cars and a bus pass on a road in open country.',
    tags: { light: 'day', weather: 'overcast' },
    plate: 'road',
    sky: 'overcast',
    sun: { azimuth: 160, elevation: 50 },
    exposure: 1.25,
    camera: { heightMeters: 10, headingDegrees: 340, tiltDegrees: 7.5, horizontalFovDegrees: 46 },
    ahead: ROAD,
    clear: 26,
    road: { skew: 0, width: 7.5, paved: true },
    cast: [
      passing('truck-1', 'truck', 'halfpipe-tipper', 2, 8, true),
      passing('car-1', 'car', 'estate', 8, 5.5, false),
      passing('bus-1', 'bus', 'coach', 17, 7, false),
      passing('car-2', 'car', 'off-roader', 22, 5.5, true),
      passing('truck-2', 'truck', 'bonnet-halfpipe', 32, 8, false),
      passing('car-3', 'car', 'estate', 41, 5.5, true),
      passing('truck-3', 'truck', 'halfpipe-tipper', 49, 8, true),
    ],
  },
  {
    id: 'road-night',
    tells: 'A lorry and cars pass by night with their headlamps on.',
    tags: { light: 'night', weather: 'clear' },
    plate: 'road',
    sky: 'night',
    sun: { azimuth: 250, elevation: 40 },
    exposure: 2.8,
    camera: { heightMeters: 10, headingDegrees: 10, tiltDegrees: 7.5, horizontalFovDegrees: 46 },
    ahead: ROAD,
    clear: 26,
    road: { skew: 0, width: 7.5, paved: true },
    cast: [
      passing('car-1', 'car', 'estate', 4, 6, true),
      passing('truck-1', 'truck', 'halfpipe-tipper', 18, 9, false),
      passing('car-2', 'car', 'off-roader', 34, 6, false),
      passing('car-3', 'car', 'estate', 47, 6, true),
    ],
  },
];
