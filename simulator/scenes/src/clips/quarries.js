import { digging, lifting } from '../machines/poses.js';
import { drive, parked, scooping, shuttle } from './motion.js';

/** A quarry with a licence: the same machines, and nothing to report. */
export const QUARRIES = [
  {
    id: 'licensed-quarry',
    tells: 'An excavator and a dump truck work where they may.',
    tags: { light: 'day', weather: 'clear' },
    plate: 'quarry',
    sky: 'clear',
    sun: { azimuth: 205, elevation: 48 },
    exposure: 1.0,
    camera: { heightMeters: 15, headingDegrees: 48, tiltDegrees: 9.5, horizontalFovDegrees: 42 },
    ahead: 66,
    clear: 34,
    site: {
      name: 'stone-quarry',
      kind: 'licensed',
      outline: [
        [-36, 42],
        [36, 42],
        [48, 74],
        [30, 104],
        [-30, 104],
        [-48, 74],
      ],
    },
    cast: [
      {
        name: 'excavator-1',
        kind: 'excavator',
        family: 'crawler-two-piece-red',
        moves: parked([8, 64], 280),
        pose: (s) => digging(s / 15, 25, -35),
      },
      {
        name: 'truck-1',
        kind: 'truck',
        family: 'halfpipe-tipper',
        moves: drive([
          [4, -44, 78],
          [14, -14, 71],
          [16.5, -6, 70.1],
          [18.5, 0.5, 70],
          [40, 0.5, 70],
          [42.5, 6, 70.6],
          [45, 14, 72.5],
          [56, 46, 82],
        ]),
        pose: (s) => ({ load: Math.max(0, Math.min(1, (s - 20) / 18)) }),
      },
    ],
  },
  {
    id: 'licensed-quarry-rain',
    tells: 'A wheel loader works a heap in the rain, where it may.',
    tags: { light: 'day', weather: 'rain' },
    plate: 'quarry',
    sky: 'rain',
    sun: { azimuth: 90, elevation: 50 },
    exposure: 1.45,
    camera: { heightMeters: 12, headingDegrees: 138, tiltDegrees: 8, horizontalFovDegrees: 38 },
    ahead: 60,
    clear: 30,
    site: {
      name: 'stone-quarry',
      kind: 'licensed',
      outline: [
        [-34, 38],
        [34, 38],
        [42, 66],
        [28, 92],
        [-28, 92],
        [-42, 66],
      ],
    },
    cast: [
      {
        name: 'loader-1',
        kind: 'loader',
        family: 'curved-amber',
        moves: shuttle([-6, 57], [7, 62], 30),
        pose: ({ share }) => lifting(scooping(share)),
        fromPlace: true,
      },
    ],
  },
];
