import { digging, lifting } from '../machines/poses.js';
import { drive, parked } from './motion.js';

/** Open country without a site: a machine that stays is news, one that passes is not, and leaves move. */
export const COUNTRY = [
  {
    id: 'open-country-dig',
    tells: 'An excavator stays and digs all the time, far from any site.',
    tags: { light: 'day', weather: 'clear' },
    plate: 'hills',
    sky: 'clear',
    sun: { azimuth: 120, elevation: 40 },
    exposure: 1.25,
    camera: { heightMeters: 12, headingDegrees: 355, tiltDegrees: 8, horizontalFovDegrees: 40 },
    ahead: 60,
    clear: 20,
    cast: [
      {
        name: 'excavator-1',
        kind: 'excavator',
        family: 'crawler-two-piece-red',
        moves: parked([3, 60], 270),
        pose: (s) => digging(s / 15, 10, -100),
      },
    ],
  },
  {
    id: 'open-country-pass',
    tells: 'A wheel loader drives through within half a minute.',
    tags: { light: 'day', weather: 'overcast' },
    plate: 'hills',
    sky: 'overcast',
    sun: { azimuth: 200, elevation: 50 },
    exposure: 1.25,
    camera: { heightMeters: 11, headingDegrees: 150, tiltDegrees: 8, horizontalFovDegrees: 42 },
    ahead: 56,
    clear: 34,
    cast: [
      {
        name: 'loader-1',
        kind: 'loader',
        family: 'curved-ochre',
        moves: drive([
          [8, -36, 54],
          [19, -2, 55],
          [31, 36, 57],
        ]),
        pose: () => lifting(0.2),
      },
    ],
  },
  {
    id: 'hills-dusk-empty',
    tells: 'Wind moves trees and their long shadows; nobody is there.',
    tags: { light: 'dusk', weather: 'clear' },
    plate: 'hills',
    sky: 'dusk',
    sun: { azimuth: 275, elevation: 12 },
    exposure: 2.4,
    windy: true,
    camera: { heightMeters: 12, headingDegrees: 30, tiltDegrees: 7, horizontalFovDegrees: 45 },
    ahead: 60,
    clear: 12,
    cast: [],
  },
];
