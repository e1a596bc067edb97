import * as THREE from 'three';
import { radians } from '../camera.js';
import { LiftArms } from './lift-arms.js';
import { paint } from './paint.js';
import { Parts, wheel } from './parts.js';

/** A wheel loader: two halves that bend in the middle, lift arms and a wide bucket. */
export function buildLoader(style) {
  const material = paint(style);
  const group = new THREE.Group();
  group.scale.setScalar(style.scale);
  const half = style.wheelbase / 2;
  const r = style.wheelRadius;
  const rear = new THREE.Group();
  const front = new THREE.Group();
  rear.add(engine(style, half).mesh(material), cab(style).mesh(material));
  front.add(nose(style, half).mesh(material));
  const wheels = [];
  for (const [part, x] of [
    [rear, -half],
    [front, half],
  ]) {
    for (const side of [-1, 1]) {
      const tyre = wheel(r, r * 0.78, style.rim, material, { lugs: 22 });
      tyre.position.set(x, side * style.gauge * 0.5, r);
      wheels.push(tyre);
      part.add(tyre);
    }
  }
  const lift = new LiftArms(style, half, material);
  front.add(lift.arms, lift.ramLeft.group, lift.ramRight.group, lift.tiltRam.group);
  group.add(rear, front);
  return {
    class: 'loader',
    group,
    lamps: [
      [1.0, 0.7, style.cabTop],
      [1.0, -0.7, style.cabTop],
    ],
    /** Angles in degrees, travel in metres. */
    pose({ lift: up, tilt, bend, travel }) {
      front.rotation.z = radians(bend / 2);
      rear.rotation.z = radians(-bend / 2);
      lift.pose(radians(up), radians(tilt));
      for (const tyre of wheels) tyre.rotation.y = travel / (r * style.scale);
    },
  };
}

function engine(style, half) {
  const c = style.colour;
  const back = -half - 1.45;
  const top = style.hoodTop;
  const hoods = {
    sloped: [
      [-0.9, 0.8],
      [-0.9, top],
      [-half, top * 0.98],
      [back + 0.1, top * 0.8],
      [back, 0.75],
    ],
    square: [
      [-0.9, 0.8],
      [-0.9, top],
      [back + 0.15, top],
      [back, top - 0.2],
      [back, 0.75],
    ],
    curved: [
      [-0.9, 0.8],
      [-0.9, top * 1.02],
      [-half * 0.9, top * 1.04],
      [back + 0.35, top * 0.95],
      [back + 0.08, top * 0.78],
      [back, 0.75],
    ],
  };
  const parts = new Parts()
    .box([half + 1.2, 1.0, 0.5], [-half * 0.55, 0, 0.85], '#34312d')
    .profile(hoods[style.hood], 1.5, c, [0, 0, 0], 0.07)
    .box([0.25, 2.2, 0.55], [back + 0.08, 0, 0.78], style.weightColour)
    .box([0.04, 1.1, 0.7], [back + 0.02, 0, top * 0.62], '#2b2a28')
    .cylinder(0.08, 0.9, 'z', [-half * 0.75, 0.35, top + 0.35], '#2a2928')
    .box([0.6, 0.02, 0.35], [-half * 1.05, 0.77, top * 0.72], style.decal)
    .box([0.6, 0.02, 0.35], [-half * 1.05, -0.77, top * 0.72], style.decal);
  for (const side of [-1, 1]) fender(parts, style, -half, side);
  for (const side of [-0.9, 0.9])
    parts.box([0.5, 0.25, 0.5], [-0.45, side, 0.75], '#3a3733').bar([-0.2, side * 1.2, 0.6], [-0.9, side * 1.2, 1.7], 0.05, '#2c2b29');
  return parts;
}

function fender(parts, style, x, side) {
  const r = style.wheelRadius * 1.12;
  const y = side * style.gauge * 0.5;
  parts
    .box([r * 1.1, 0.6, 0.07], [x, y, style.wheelRadius + r * 0.92], style.colour)
    .box([r * 0.7, 0.6, 0.07], [x + r * 0.82, y, style.wheelRadius + r * 0.62], style.colour, [0, 0.8, 0])
    .box([r * 0.7, 0.6, 0.07], [x - r * 0.82, y, style.wheelRadius + r * 0.62], style.colour, [0, -0.8, 0]);
}

function cab(style) {
  const [base, top] = [1.45, style.cabTop];
  const outline =
    style.cab === 'tapered'
      ? [
          [0.75, base],
          [0.95, base + 0.6],
          [0.55, top],
          [-0.65, top],
          [-0.85, base],
        ]
      : [
          [0.75, base],
          [0.75, top],
          [-0.75, top],
          [-0.85, base],
        ];
  const parts = new Parts()
    .profile(outline, 1.4, '#1f292f', [0, 0, 0], 0.03)
    .box([1.65, 1.46, 0.42], [-0.03, 0, base], style.colour)
    .box([1.55, 1.55, 0.14], [-0.03, 0, top + 0.03], style.roofColour);
  for (const y of [-0.7, 0.7]) {
    const corner = style.cab === 'tapered' ? [0.93, base + 0.6] : [0.75, base + 0.2];
    parts.bar([corner[0], y, corner[1]], [outline.length > 4 ? 0.55 : 0.75, y, top], 0.1, style.pillar);
    parts.bar([-0.82, y, base], [-0.68, y, top], 0.12, style.pillar).bar([-0.1, y, base], [-0.1, y, top], 0.08, style.pillar);
    parts.bar([0.8, y, top - 0.4], [1.0, y * 1.45, top - 0.4], 0.04, '#222').box([0.05, 0.22, 0.34], [1.0, y * 1.5, top - 0.45], '#222');
    parts.cylinder(0.09, 0.08, 'x', [0.85, y * 0.8, top], '#d8d8c8', { segments: 8 });
  }
  return parts.cylinder(0.08, 0.16, 'z', [-0.3, 0.4, top + 0.18], '#d4851f', { segments: 8 });
}

function nose(style, half) {
  const parts = new Parts()
    .box([half + 0.6, 0.9, 0.5], [half * 0.6, 0, 0.85], '#34312d')
    .profile(
      [
        [0.55, 0.9],
        [0.7, 1.75],
        [half - 0.1, 2.0],
        [half + 0.35, 1.5],
        [half + 0.45, 0.9],
      ],
      0.75,
      style.colour,
    )
    .box([0.1, 0.3, 0.2], [half + 0.5, 0.9, 1.6], '#d8d8c8')
    .box([0.1, 0.3, 0.2], [half + 0.5, -0.9, 1.6], '#d8d8c8');
  for (const side of [-1, 1]) fender(parts, style, half, side);
  return parts;
}
