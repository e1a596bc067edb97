import * as THREE from 'three';
import { radians } from '../camera.js';
import { Arm } from './excavator-arm.js';
import { paint } from './paint.js';
import { Parts } from './parts.js';
import { tracked, wheeled } from './undercarriage.js';

/**
 * An excavator: tracks or wheels, a house that slews, boom, stick and bucket on hydraulic cylinders.
 *
 * Style words come from the family; they choose between shapes, not only sizes.
 */
export function buildExcavator(style) {
  const material = paint(style);
  const s = style.scale;
  const group = new THREE.Group();
  group.scale.setScalar(s);
  group.add(style.undercarriage === 'wheels' ? wheeled(style, material) : tracked(style, material));
  const house = new THREE.Group();
  house.position.z = style.undercarriage === 'wheels' ? 1.35 : 1.05;
  house.add(superstructure(style).mesh(material), cab(style).mesh(material));
  const arm = new Arm(style, material);
  house.add(arm.boom, ...arm.boomStruts.map((strut) => strut.group));
  group.add(house);
  return {
    class: 'excavator',
    group,
    lamps: [
      [0.9, 0.5, 3.2],
      [0.9, -0.5, 2.6],
    ],
    /** Angles in degrees: swing to the left, boom over the horizon, stick and bucket against the part before. */
    pose({ swing, boom, stick, bucket }) {
      house.rotation.z = radians(swing);
      arm.pose(radians(boom), radians(stick), radians(bucket));
    },
  };
}

function superstructure(style) {
  const w = style.houseWidth;
  const t = style.tail;
  const parts = new Parts()
    .plan(
      [
        [1.15, w / 2],
        [1.15, -w / 2],
        [-t + 0.5, -w / 2],
        [-t + 0.5, w / 2],
      ],
      0,
      0.26,
      '#3d3a36',
    )
    .profile(hood(style), w * 0.98, style.colour, [0, 0, 0], 0.06)
    .box([1.6, w * 0.3, 0.72], [0.3, -w * 0.33, 0.6], style.colour)
    .box([1.7, 0.04, 0.55], [-t * 0.5, -w / 2, 0.75], '#34332f')
    .box([0.9, 0.04, 0.45], [-t * 0.45, w / 2, 0.8], '#45433d')
    .box([0.9, 0.9, 0.1], [-t * 0.45, -0.2, style.hoodHeight + 0.04], '#2f2e2c')
    .cylinder(0.07, 0.55, 'z', [-t * 0.62, -w * 0.28, style.hoodHeight + 0.25], '#262524');
  counterweight(parts, style);
  for (const y of [-w / 2 + 0.08, w * 0.1]) {
    parts.bar([0.9, y, 0.95], [0.9, y, 1.45], 0.04, '#c9c4b8').bar([-0.4, y, 1.3], [0.9, y, 1.45], 0.04, '#c9c4b8');
  }
  return parts;
}

function hood(style) {
  const h = style.hoodHeight;
  const t = style.tail;
  return style.hood === 'sloped'
    ? [
        [-0.35, 0.2],
        [-0.35, h * 0.92],
        [-t * 0.5, h],
        [-t + 0.35, h * 0.82],
        [-t + 0.35, 0.2],
      ]
    : [
        [-0.35, 0.2],
        [-0.35, h],
        [-t + 0.35, h],
        [-t + 0.35, 0.2],
      ];
}

function counterweight(parts, style) {
  const w = style.houseWidth / 2;
  const t = style.tail;
  const h = style.hoodHeight;
  if (style.weight === 'round') {
    const curve = [];
    for (let i = 0; i <= 10; i++) {
      const y = w - (2 * w * i) / 10;
      curve.push([-t - 0.25 + 0.55 * (y / w) ** 2, y]);
    }
    parts.plan([...curve, [-t + 0.7, -w], [-t + 0.7, w]], 0.05, h * 0.9, style.weightColour, 0.08);
  } else if (style.weight === 'slab') {
    parts.plan(
      [
        [-t, w],
        [-t, -w],
        [-t + 0.6, -w],
        [-t + 0.6, w],
      ],
      0.02,
      h * 0.96,
      style.weightColour,
      0.1,
    );
  } else {
    parts.plan(
      [
        [-t - 0.2, w * 0.7],
        [-t - 0.2, -w * 0.7],
        [-t + 0.6, -w],
        [-t + 0.6, w],
      ],
      0.05,
      h * 0.55,
      style.weightColour,
      0.06,
    );
    parts.plan(
      [
        [-t, w * 0.8],
        [-t, -w * 0.8],
        [-t + 0.6, -w],
        [-t + 0.6, w],
      ],
      h * 0.6,
      h * 0.42,
      style.colour,
      0.05,
    );
  }
  parts.box([0.05, w * 1.1, 0.16], [-t - 0.24, 0, h * 0.6], style.decal);
}

function cab(style) {
  const y = style.houseWidth / 2 - 0.5;
  const high = style.cabHeight;
  const shapes = {
    slanted: [
      [1.25, 0.2],
      [1.35, 0.75],
      [1.0, high],
      [-0.45, high],
      [-0.5, 0.2],
    ],
    upright: [
      [1.3, 0.2],
      [1.35, 0.7],
      [1.2, high],
      [-0.5, high],
      [-0.5, 0.2],
    ],
    rounded: [
      [1.15, 0.2],
      [1.4, 0.6],
      [1.42, 1.1],
      [1.1, high - 0.12],
      [0.8, high],
      [-0.45, high],
      [-0.55, 0.8],
      [-0.5, 0.2],
    ],
  };
  const outline = shapes[style.cab];
  const parts = new Parts()
    .profile(outline, 0.94, '#1d262c', [0, y, 0], 0.03)
    .profile(
      [
        [1.3, 0.15],
        [1.36, 0.62],
        [-0.52, 0.62],
        [-0.52, 0.15],
      ],
      1.0,
      style.cabColour,
      [0, y, 0],
    )
    .box([1.6, 1.02, 0.1], [0.28, y, high + 0.01], style.roofColour)
    .box([0.3, 1.0, high - 0.3], [-0.42, y, high / 2 + 0.1], style.cabColour);
  for (const side of [-0.48, 0.48]) {
    const [foot, top] = [outline[1], outline.find((p) => p[1] === high)];
    parts.bar([foot[0], y + side, foot[1]], [top[0], y + side, high], 0.09, style.cabColour);
    parts.box([0.08, 0.06, high - 0.5], [0.42, y + side, high / 2 + 0.2], style.cabColour);
  }
  parts.box([0.55, 0.02, 0.55], [0.85, y + 0.49, high - 0.55], '#5f747f');
  return parts.bar([1.2, y + 0.5, 1.6], [1.4, y + 0.75, 1.7], 0.04, '#222').box([0.05, 0.2, 0.3], [1.4, y + 0.8, 1.7], '#222');
}
