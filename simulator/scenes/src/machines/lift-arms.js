import * as THREE from 'three';
import { Parts, Strut, turned } from './parts.js';

/** A loader's arms, its bucket and the rams that move them. */
export class LiftArms {
  constructor(style, half, material) {
    this.style = style;
    this.pin = [half - 0.35, 1.85];
    this.arms = new THREE.Group();
    this.arms.position.set(this.pin[0], 0, this.pin[1]);
    this.arms.add(armShape(style).mesh(material));
    this.bucket = new THREE.Group();
    this.bucket.position.x = style.armLength;
    this.bucket.add(bucketShape(style).mesh(material));
    this.arms.add(this.bucket);
    this.ramLeft = new Strut(0.1, style.ramColour, material);
    this.ramRight = new Strut(0.1, style.ramColour, material);
    this.tiltRam = new Strut(0.1, style.ramColour, material);
  }

  pose(lift, tilt) {
    this.arms.rotation.y = -lift;
    this.bucket.rotation.y = lift - tilt;
    const lug = turned([this.style.armLength * 0.55, -0.15], lift, this.pin);
    for (const [ram, y] of [
      [this.ramLeft, 0.5],
      [this.ramRight, -0.5],
    ]) {
      ram.reach([this.pin[0] - 0.1, this.pin[1] - 0.75], lug, y);
    }
    this.tiltRam.reach([this.pin[0] - 0.2, this.pin[1] + 0.15], turned([this.style.armLength * 0.6, 0.55], lift, this.pin));
  }
}

function armShape(style) {
  const l = style.armLength;
  const parts = new Parts();
  for (const y of [-0.52, 0.52]) {
    parts.profile(
      [
        [-0.15, -0.18],
        [l * 0.55, -0.25],
        [l, -0.18],
        [l + 0.1, 0.1],
        [l * 0.6, 0.28],
        [-0.15, 0.2],
      ],
      0.16,
      style.armColour,
      [0, y, 0],
    );
  }
  return parts
    .box([0.35, 1.1, 0.35], [l * 0.6, 0, 0.05], style.armColour)
    .profile(
      [
        [l * 0.5, -0.25],
        [l * 0.62, -0.3],
        [l * 0.66, 0.6],
        [l * 0.56, 0.62],
      ],
      0.2,
      style.armColour,
    )
    .bar([l * 0.6, 0, -0.2], [l + 0.15, 0, 0.3], 0.14, '#4c4741');
}

/** The bucket's back plate is at its pin; its mouth opens forward. */
function bucketShape(style) {
  const b = style.bucketSize;
  const w = style.bucketWidth;
  const shell = [
    [0.0, -0.5],
    [0.12, 0.75],
    [0.3, 0.95],
    [0.36, 0.9],
    [0.24, 0.35],
    [0.3, -0.2],
    [0.55, -0.42],
    [1.35, -0.5],
    [1.35, -0.56],
    [0.2, -0.62],
  ];
  const cheek = [
    [0.02, -0.55],
    [0.12, 0.75],
    [0.32, 0.92],
    [0.6, 0.55],
    [1.3, -0.5],
  ];
  const parts = new Parts().profile(
    shell.map(([x, z]) => [x * b, z * b]),
    w,
    style.bucketColour,
  );
  for (const side of [-1, 1]) {
    parts.profile(
      cheek.map(([x, z]) => [x * b, z * b]),
      0.06,
      style.bucketColour,
      [0, (side * w) / 2, 0],
    );
  }
  if (style.load) parts.sphere(0.75 * b, [0.62 * b, 0, 0], style.load, [0.85, w / 1.7 / b, 0.75]);
  for (let i = 0; i < 8; i++) parts.box([0.22, 0.1, 0.06], [1.4 * b, (i / 7 - 0.5) * (w - 0.15), -0.53 * b], '#7d7871');
  return parts;
}
