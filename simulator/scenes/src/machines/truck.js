import * as THREE from 'three';
import { radians } from '../camera.js';
import { BODIES } from './bodies.js';
import { CABS } from './cabs.js';
import { paint } from './paint.js';
import { Parts, wheel } from './parts.js';

/** A lorry: a cab, a chassis on axles, and one of several bodies. A tipper's body tips. */
export function buildTruck(style) {
  const material = paint(style);
  const group = new THREE.Group();
  group.scale.setScalar(style.scale);
  const front = style.length / 2;
  const r = style.wheelRadius;
  const parts = new Parts()
    .box([style.length - 0.6, 0.9, 0.3], [-0.2, 0, r + 0.25], '#2c2b2a')
    .box([1.1, 0.5, 0.55], [front - 3.1, style.width / 2 - 0.3, r + 0.1], '#8f9498')
    .box([0.8, 0.5, 0.55], [front - 3.1, -style.width / 2 + 0.3, r + 0.1], '#3a3a3a')
    .box([0.12, style.width * 0.9, 0.15], [-front + 0.1, 0, r + 0.1], '#333')
    .box([0.05, 0.3, 0.14], [-front + 0.02, style.width * 0.38, r + 0.12], '#b3261e')
    .box([0.05, 0.3, 0.14], [-front + 0.02, -style.width * 0.38, r + 0.12], '#b3261e');
  CABS[style.cab](parts, style, front);
  group.add(parts.mesh(material));
  const wheels = axles(style, material, group);
  const body = new THREE.Group();
  body.position.set(-front + 0.2, 0, style.bodyBottom);
  const bodyParts = new Parts();
  BODIES[style.body](bodyParts, style);
  body.add(bodyParts.mesh(material));
  group.add(body);
  const load = heap(style, material);
  if (load) body.add(load);
  return {
    class: 'truck',
    group,
    headlamps: [
      [front, style.width * 0.38, r + 0.25],
      [front, -style.width * 0.38, r + 0.25],
    ],
    /** Tip in degrees, travel in metres, load from 0 to 1. */
    pose({ tip = 0, travel = 0, load: filled = 1 }) {
      body.rotation.y = -radians(tip);
      for (const tyre of wheels) tyre.rotation.y = travel / (r * style.scale);
      if (load) {
        load.visible = filled > 0.02;
        load.scale.z = Math.max(0.05, filled);
      }
    },
  };
}

function axles(style, material, group) {
  const wheels = [];
  for (const x of style.axles) {
    for (const side of [-1, 1]) {
      const tyre = wheel(style.wheelRadius, style.wheelWidth, style.rim, material, { lugs: style.lugs ?? 0 });
      tyre.position.set(style.length / 2 - x, side * (style.width / 2 - style.wheelWidth / 2), style.wheelRadius);
      wheels.push(tyre);
      group.add(tyre);
    }
  }
  return wheels;
}

function heap(style, material) {
  if (!style.load || !['box', 'halfpipe', 'rock'].includes(style.body)) return null;
  const load = new Parts()
    .sphere(1, [0, 0, 0], style.load, [style.bodyLength * 0.46, style.width * 0.46, style.bodyHeight * 0.5])
    .mesh(material);
  load.position.set(style.bodyLength * 0.5, 0, style.bodyHeight * 0.75);
  return load;
}
