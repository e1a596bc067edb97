import * as THREE from 'three';
import { radians } from '../camera.js';
import { paint } from './paint.js';
import { Parts, wheel } from './parts.js';

/** A passenger car, a pick-up or a van by its side view. */
export function buildCar(style) {
  const material = paint({ ...style, shine: 70 });
  const group = new THREE.Group();
  const [l, w, h] = [style.length / 2, style.width, style.height];
  const sill = 0.28;
  const belt = h * 0.58;
  const parts = new Parts()
    .profile(
      [
        [-l, sill],
        [l, sill],
        [l, belt * 0.75],
        [l * style.bonnet, belt * 0.98],
        [-l * style.boot, belt * 1.02],
        [-l, belt * 0.95],
      ],
      w,
      style.colour,
      [0, 0, 0],
      0.09,
    )
    .profile(
      [
        [l * style.bonnet, belt * 0.9],
        [l * style.screen, h],
        [-l * style.roof, h],
        [-l * style.boot, belt * 0.9],
      ],
      w * 0.86,
      '#161d22',
      [0, 0, 0],
      0.06,
    )
    .box([l * (style.screen + style.roof) * 0.98, w * 0.8, 0.06], [(l * (style.screen - style.roof)) / 2, 0, h], style.colour)
    .box([0.06, w * 0.9, 0.2], [l - 0.02, 0, sill + 0.1], '#222')
    .box([0.06, w * 0.9, 0.2], [-l + 0.02, 0, sill + 0.1], '#222');
  for (const side of [-1, 1]) {
    parts
      .box([0.05, 0.35, 0.14], [l - 0.03, side * w * 0.36, belt * 0.74], '#e8e8e2')
      .box([0.05, 0.3, 0.16], [-l + 0.01, side * w * 0.38, belt * 0.8], '#9f1f1a');
    parts.box([0.12, 0.16, 0.12], [l * style.bonnet - 0.25, side * w * 0.53, belt + 0.1], style.colour);
    for (const x of [style.screen, -0.05, -style.roof])
      parts.bar([l * x, side * w * 0.42, h], [l * (x + 0.04), side * w * 0.45, belt], 0.07, style.colour);
  }
  group.add(parts.mesh(material));
  const wheels = [];
  for (const x of [l * 0.62, -l * 0.6]) {
    for (const side of [-1, 1]) {
      const tyre = wheel(0.33, 0.22, '#a5a8aa', material);
      tyre.position.set(x, side * (w / 2 - 0.1), 0.33);
      wheels.push(tyre);
      group.add(tyre);
    }
  }
  return {
    class: 'car',
    group,
    headlamps: [
      [l, w * 0.36, belt * 0.74],
      [l, -w * 0.36, belt * 0.74],
    ],
    pose({ travel = 0 }) {
      for (const tyre of wheels) tyre.rotation.y = travel / 0.33;
    },
  };
}

export function buildBus(style) {
  const material = paint({ ...style, shine: 60 });
  const group = new THREE.Group();
  const [l, w, h] = [style.length / 2, 2.5, style.height];
  const parts = new Parts()
    .profile(
      [
        [-l, 0.35],
        [l, 0.35],
        [l, h * 0.55],
        [l - style.rake, h],
        [-l, h],
      ],
      w,
      style.colour,
      [0, 0, 0],
      0.1,
    )
    .box([style.length * 0.9, w + 0.02, h * 0.3], [-0.1, 0, h * 0.64], '#1a242b')
    .profile(
      [
        [l + 0.03, h * 0.45],
        [l + 0.03, h * 0.55],
        [l - style.rake * 0.85 + 0.03, h * 0.93],
        [l - style.rake, h * 0.9],
      ],
      w * 0.88,
      '#141c22',
    )
    .box([0.04, w * 0.8, h * 0.3], [-l - 0.01, 0, h * 0.68], '#1a242b')
    .box([style.length * 0.98, w + 0.03, 0.25], [0, 0, h * 0.3], style.stripe)
    .box([2.4, 1.8, 0.3], [-l * 0.2, 0, h + 0.12], '#d5d5d0');
  for (let x = -l * 0.88; x < l * 0.88; x += 1.45) parts.box([0.1, w + 0.04, h * 0.3], [x, 0, h * 0.64], style.colour);
  for (const side of [-1, 1])
    parts
      .box([0.05, 0.4, 0.2], [l + 0.01, side * 0.85, 0.75], '#e8e8e2')
      .box([0.05, 0.25, 0.5], [-l - 0.01, side * 1.0, 0.95], '#9f1f1a')
      .box([0.1, 0.25, 0.5], [l - 0.1, side * 1.45, h * 0.75], '#1b1b1b');
  parts.box([1.0, 0.04, h * 0.62], [l - 1.0, -w / 2 - 0.01, h * 0.45], '#26323a');
  group.add(parts.mesh(material));
  for (const x of [l * 0.6, -l * 0.5]) {
    for (const side of [-1, 1]) {
      const tyre = wheel(0.5, 0.32, '#8c8f92', material);
      tyre.position.set(x, side * (w / 2 - 0.14), 0.5);
      group.add(tyre);
    }
  }
  return {
    class: 'bus',
    group,
    headlamps: [
      [l, 0.85, 0.75],
      [l, -0.85, 0.75],
    ],
    pose() {},
  };
}

/** Somebody on foot; the stride follows the way walked. */
export function buildPerson(style) {
  const material = paint({ ...style, grime: 0.1, shine: 5 });
  const group = new THREE.Group();
  const k = style.height / 1.78;
  group.scale.setScalar(k);
  const trunk = new Parts()
    .sphere(0.2, [0, 0, 1.18], style.top, [0.75, 1.05, 1.65])
    .box([0.24, 0.4, 0.07], [0, 0, 1.14], style.band)
    .sphere(0.15, [0, 0, 0.9], style.trousers, [0.8, 1.1, 0.9])
    .sphere(0.11, [0, 0, 1.64], '#b98a6b', [0.95, 0.85, 1.15])
    .sphere(0.125, [0, 0, 1.7], style.hat, [1.05, 0.95, 0.7]);
  group.add(trunk.mesh(material));
  const limbs = [];
  for (const side of [-1, 1]) {
    const leg = new THREE.Group();
    leg.position.set(0, side * 0.1, 0.88);
    leg.add(
      new Parts()
        .cylinder(0.06, 0.82, 'z', [0, 0, -0.43], style.trousers, { radiusEnd: 0.085, segments: 8 })
        .box([0.26, 0.1, 0.09], [0.06, 0, -0.83], '#27211d')
        .mesh(material),
    );
    const arm = new THREE.Group();
    arm.position.set(0, side * 0.24, 1.42);
    arm.add(
      new Parts()
        .cylinder(0.045, 0.6, 'z', [0, 0, -0.3], style.top, { segments: 7 })
        .sphere(0.055, [0, 0, -0.62], '#b98a6b')
        .mesh(material),
    );
    group.add(leg, arm);
    limbs.push([leg, side], [arm, -side]);
  }
  return {
    class: 'person',
    group,
    pose({ travel = 0 }) {
      for (const [limb, phase] of limbs) limb.rotation.y = radians(28) * Math.sin(travel * 4.2) * phase;
    },
  };
}
