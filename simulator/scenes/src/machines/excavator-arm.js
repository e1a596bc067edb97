import * as THREE from 'three';
import { Parts, Strut, turned } from './parts.js';

/** Boom, stick, bucket and the cylinders that move them. */
export class Arm {
  constructor(style, material) {
    this.style = style;
    this.pivot = [0.35, 0.75];
    this.boom = new THREE.Group();
    this.boom.position.set(this.pivot[0], -0.12, this.pivot[1]);
    this.boom.add(boomShape(style).mesh(material));
    this.stick = new THREE.Group();
    this.stick.position.x = style.boomLength;
    this.stick.add(stickShape(style).mesh(material));
    this.bucket = new THREE.Group();
    this.bucket.position.x = style.stickLength;
    this.bucket.add(bucketShape(style).mesh(material));
    this.boomStruts = [new Strut(0.12, style.ramColour, material), new Strut(0.12, style.ramColour, material)];
    this.stickStrut = new Strut(0.11, style.ramColour, material);
    this.bucketStrut = new Strut(0.09, style.ramColour, material);
    this.boom.add(this.stick, this.stickStrut.group);
    this.stick.add(this.bucket, this.bucketStrut.group);
  }

  pose(boom, stick, bucket) {
    const { boomLength, stickLength, rise } = this.style;
    this.boom.rotation.y = -boom;
    this.stick.rotation.y = -stick;
    this.bucket.rotation.y = -bucket;
    const lug = turned([boomLength * 0.42, rise * 0.75], boom, this.pivot);
    this.boomStruts[0].reach([this.pivot[0] + 0.55, this.pivot[1] - 0.35], lug, 0.22);
    this.boomStruts[1].reach([this.pivot[0] + 0.55, this.pivot[1] - 0.35], lug, -0.46);
    this.stickStrut.reach([boomLength * 0.5, rise + 0.42], turned([-0.55, 0.3], stick, [boomLength, 0]));
    this.bucketStrut.reach([0.1, 0.42], turned([0.12, 0.38], bucket, [stickLength - 0.1, 0]));
  }
}

function boomShape(style) {
  const l = style.boomLength;
  const r = style.rise;
  const outlines = {
    banana: [
      [-0.15, -0.2],
      [l * 0.3, r * 0.55],
      [l * 0.48, r * 0.62],
      [l + 0.1, -0.18],
      [l + 0.1, 0.18],
      [l * 0.5, r + 0.38],
      [l * 0.36, r + 0.3],
      [-0.15, 0.25],
    ],
    straight: [
      [-0.15, -0.2],
      [l * 0.5, r * 0.35],
      [l, -0.2],
      [l + 0.1, 0.15],
      [l * 0.55, r + 0.2],
      [l * 0.3, r + 0.15],
      [-0.15, 0.25],
    ],
    'two-piece': [
      [-0.15, -0.25],
      [l * 0.38, r * 0.6],
      [l * 0.44, r * 0.85],
      [l + 0.1, -0.15],
      [l + 0.1, 0.15],
      [l * 0.48, r + 0.3],
      [l * 0.4, r + 0.5],
      [l * 0.33, r + 0.28],
      [-0.15, 0.2],
    ],
  };
  const parts = new Parts().profile(outlines[style.boom], 0.46, style.armColour);
  for (const y of [-0.24, 0.24]) {
    parts.box([l * 0.26, 0.02, 0.2], [l * 0.7, y, r * 0.62], style.decal, [0, Math.atan2(r, l * 0.5), 0]);
  }
  return parts
    .cylinder(0.2, 0.6, 'y', [l, 0, 0], '#55504a', { segments: 10 })
    .cylinder(0.16, 0.62, 'y', [l * 0.42, 0, r * 0.75], '#55504a', { segments: 8 });
}

function stickShape(style) {
  const l = style.stickLength;
  return new Parts()
    .profile(
      [
        [-0.7, 0.3],
        [-0.55, 0.5],
        [0.2, 0.38],
        [l, 0.14],
        [l, -0.14],
        [0.15, -0.28],
        [-0.3, -0.1],
      ],
      0.36,
      style.armColour,
    )
    .bar([l - 0.35, 0.2, 0], [l + 0.1, 0.2, 0.4], 0.09, '#4a4640')
    .bar([l - 0.35, -0.2, 0], [l + 0.1, -0.2, 0.4], 0.09, '#4a4640');
}

function bucketShape(style) {
  const b = style.bucketSize;
  const shell = [
    [-0.1, 0.15],
    [0.1, 0.5],
    [0.55, 0.6],
    [1.0, 0.35],
    [1.3, -0.15],
    [1.32, -0.28],
    [0.75, -0.16],
    [0.1, -0.22],
  ];
  const width = style.bucketWidth;
  const parts = new Parts().profile(
    shell.map(([x, z]) => [x * b, z * b]),
    width,
    style.bucketColour,
  );
  parts.box([1.05 * b, width * 0.86, 0.03], [0.68 * b, 0, -0.22 * b], '#191715', [0, 0.05, 0]);
  for (let i = 0; i < 5; i++) {
    parts.box([0.26, 0.09, 0.08], [1.38 * b, (i / 4 - 0.5) * (width - 0.12), -0.26 * b], '#7d7871', [0, 0.35, 0]);
  }
  return parts;
}
