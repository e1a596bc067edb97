import * as THREE from 'three';
import { Parts, wheel } from './parts.js';

/** Two crawler tracks on their frame. */
export function tracked(style, material) {
  const parts = new Parts();
  const length = style.trackLength;
  const [r, y] = [0.46, style.gauge / 2];
  for (const side of [-1, 1]) {
    const outline = [];
    for (let i = 0; i <= 8; i++) outline.push(around(length / 2 - r, r, -Math.PI / 2 + (i / 8) * Math.PI));
    for (let i = 0; i <= 8; i++) outline.push(around(-length / 2 + r, r, Math.PI / 2 + (i / 8) * Math.PI));
    parts.profile(outline, style.shoe, '#2b2926', [0, side * y, 0]);
    parts.profile(
      outline.map(([x, z]) => [x * 0.93, 0.46 + (z - 0.46) * 0.62]),
      style.shoe + 0.04,
      '#4a4239',
      [0, side * y, 0],
    );
    for (let x = -length / 2 + r; x <= length / 2 - r + 0.01; x += 0.24) {
      parts.box([0.1, style.shoe, 0.07], [x, side * y, 0.95], '#3a3632');
      parts.box([0.1, style.shoe, 0.05], [x, side * y, 0.02], '#3a3632');
    }
    for (let i = 0; i < 6; i++) {
      const x = -length / 2 + r + 0.35 + (i * (length - 2 * r - 0.7)) / 5;
      parts.cylinder(0.16, style.shoe + 0.1, 'y', [x, side * y, 0.2], '#57504a', { segments: 8 });
    }
    parts.cylinder(0.34, style.shoe + 0.08, 'y', [-length / 2 + r, side * y, 0.46], style.colour, { segments: 12 });
    parts.cylinder(0.3, style.shoe + 0.08, 'y', [length / 2 - r, side * y, 0.46], '#5c554d', { segments: 12 });
  }
  parts.box([2.0, style.gauge - 0.3, 0.4], [0, 0, 0.62], '#3a3733');
  parts.cylinder(0.75, 0.3, 'z', [0, 0, 0.95], '#34312e', { segments: 18 });
  return parts.mesh(material);
}

function around(x, r, angle) {
  return [x + r * Math.cos(angle), 0.47 + r * Math.sin(angle)];
}

/** Four wheels, a blade in front and a bar behind. */
export function wheeled(style, material) {
  const group = new THREE.Group();
  const parts = new Parts()
    .box([4.4, 0.9, 0.42], [0, 0, 0.85], '#3a3733')
    .box([0.35, 2.3, 0.35], [1.45, 0, 0.6], '#33302d')
    .box([0.35, 2.3, 0.35], [-1.45, 0, 0.6], '#33302d')
    .profile(
      [
        [2.3, 0.15],
        [2.55, 0.15],
        [2.45, 0.8],
        [2.3, 0.8],
      ],
      2.5,
      style.colour,
    )
    .box([0.3, 2.4, 0.25], [-2.35, 0, 0.55], style.colour)
    .cylinder(0.75, 0.35, 'z', [0, 0, 1.2], '#34312e', { segments: 18 });
  group.add(parts.mesh(material));
  for (const [x, y] of [
    [1.45, 1],
    [1.45, -1],
    [-1.45, 1],
    [-1.45, -1],
  ]) {
    const tyre = wheel(0.53, 0.55, style.colour, material);
    tyre.position.set(x, y, 0.53);
    group.add(tyre);
  }
  return group;
}

