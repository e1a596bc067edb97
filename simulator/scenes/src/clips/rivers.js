/** A sand vessel in a stretch of river that is closed to digging, and one that only passes elsewhere. */
export const RIVERS = [
  {
    id: 'banned-river',
    tells: 'A sand vessel lies in the closed stretch and swings a little at its anchor.',
    tags: { light: 'day', weather: 'clear' },
    plate: 'river',
    sky: 'clear',
    sun: { azimuth: 150, elevation: 45 },
    exposure: 1.2,
    camera: { heightMeters: 18, headingDegrees: 75, tiltDegrees: 5, horizontalFovDegrees: 50 },
    ahead: 150,
    clear: 40,
    river: { skew: 4, width: 130, nearBank: 70, colour: '#5c5a40' },
    site: {
      name: 'river-bend',
      kind: 'banned',
      outline: [
        [-95, 84],
        [95, 78],
        [110, 190],
        [-110, 198],
      ],
    },
    cast: [
      {
        name: 'vessel-1',
        kind: 'vessel',
        family: 'sand-dredger',
        moves: (s) => ({
          at: [4 + 3 * Math.sin((s / 60) * 2 * Math.PI), 140],
          facing: 84 + 1.5 * Math.cos((s / 60) * 2 * Math.PI),
          travel: 0,
        }),
        pose: () => ({}),
      },
    ],
  },
  {
    id: 'river-pass',
    tells: 'A sand vessel passes on a stretch of river that nobody has closed.',
    tags: { light: 'day', weather: 'overcast' },
    seconds: 75,
    plate: 'river',
    sky: 'overcast',
    sun: { azimuth: 210, elevation: 50 },
    exposure: 1.25,
    camera: { heightMeters: 17, headingDegrees: 230, tiltDegrees: 5, horizontalFovDegrees: 50 },
    ahead: 150,
    clear: 40,
    river: { skew: 0, width: 120, nearBank: 75, colour: '#47544f' },
    cast: [
      {
        name: 'vessel-1',
        kind: 'vessel',
        family: 'sand-dredger',
        moves: (s) => (s > 1 && s < 73 ? { at: [-112 + 3.12 * s, 140], facing: 90, travel: 0 } : null),
        pose: () => ({}),
      },
    ],
  },
];
