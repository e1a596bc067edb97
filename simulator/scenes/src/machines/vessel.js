import * as THREE from 'three';
import { paint } from './paint.js';
import { Parts } from './parts.js';

/** A sand vessel: a loaded river barge, or a dredger with its gear on deck. Its origin is amidships on the waterline. */
export function buildVessel(style) {
  const material = paint({ ...style, grime: style.grime * 0.8, dust: '#7a5a41' });
  const group = new THREE.Group();
  const parts = new Parts();
  hull(parts, style);
  hold(parts, style);
  wheelhouse(parts, style);
  rails(parts, style);
  for (const gear of style.gear) GEAR[gear](parts, style);
  group.add(parts.mesh(material));
  if (style.load) group.add(sand(style, material));
  return { class: 'vessel', group, lamps: [[-style.length * 0.38, 0, style.deck + 5.2]], pose() {} };
}

function hull(parts, style) {
  const [l, w, d] = [style.length / 2, style.beam / 2, style.deck];
  const bows = {
    sharp: [
      [l, 0],
      [l * 0.93, w * 0.45],
      [l * 0.8, w * 0.9],
      [l * 0.7, w],
    ],
    blunt: [
      [l, w * 0.35],
      [l * 0.97, w * 0.75],
      [l * 0.9, w],
    ],
    pontoon: [
      [l, w * 0.95],
      [l * 0.98, w],
    ],
  };
  const side = [...bows[style.bow], [-l * 0.9, w], [-l, w * 0.75]];
  const outline = [
    ...side,
    ...side
      .map(([x, y]) => [x, -y])
      .reverse()
      .filter(([, y]) => y !== 0),
  ];
  const grown = (k) => outline.map(([x, y]) => [x * k, y * k]);
  parts
    .plan(grown(0.985), -0.4, 0.4 + d * 0.35, style.boot)
    .plan(outline, d * 0.35, d * 0.65, style.colour)
    .plan(grown(1.004), d * 0.86, d * 0.12, style.stripe)
    .plan(grown(0.97), d, 0.06, style.deckColour);
  const rise = [
    [l * 0.62, d],
    [l * 0.98, d],
    [l * 0.99, d + 0.85],
    [l * 0.7, d + 0.45],
  ];
  if (style.bow !== 'pontoon') parts.profile(rise, style.beam * 0.6, style.colour);
  parts.cylinder(0.18, 0.7, 'z', [l * 0.8, w * 0.3, d + 0.6], '#222').cylinder(0.18, 0.7, 'z', [l * 0.8, -w * 0.3, d + 0.6], '#222');
  for (let i = -3; i <= 3; i++)
    for (const y of [-1, 1]) parts.cylinder(0.35, 0.25, 'y', [i * l * 0.24, y * (w + 0.1), d * 0.7], '#141414', { segments: 10 });
}

function hold(parts, style) {
  const [from, to] = style.hold.map((k) => k * style.length);
  const [w, d, h] = [style.beam * 0.8, style.deck, style.coaming];
  for (const side of [-1, 1]) parts.box([to - from, 0.12, h], [(from + to) / 2, (side * w) / 2, d + h / 2], style.holdColour);
  for (const x of [from, to]) parts.box([0.12, w, h], [x, 0, d + h / 2], style.holdColour);
  for (let x = from; x < to; x += 2.2)
    for (const side of [-1, 1]) parts.box([0.12, 0.18, h], [x, side * (w / 2 + 0.1), d + h / 2], style.stripe);
  parts.box([to - from, w * 0.98, 0.1], [(from + to) / 2, 0, d + 0.1], '#3b2f28');
}

function sand(style, material) {
  const [from, to] = style.hold.map((k) => k * style.length);
  const [nx, ny] = [40, 12];
  const heaps = new THREE.PlaneGeometry((to - from) * 0.98, style.beam * 0.78, nx, ny);
  const at = heaps.attributes.position;
  for (let i = 0; i < at.count; i++) {
    const u = (at.getX(i) - from) / (to - from) + 0.5;
    const v = (2 * at.getY(i)) / (style.beam * 0.78);
    const ridge = 0.65 + 0.35 * Math.cos(u * Math.PI * 2 * style.heaps + 1);
    at.setZ(i, style.deck + 0.25 + style.load * Math.max(0, 1 - v * v) * ridge * (0.9 + 0.2 * Math.sin(u * 47 + v * 9)));
  }
  heaps.translate((from + to) / 2, 0, 0);
  heaps.computeVertexNormals();
  return new Parts().shape(heaps, style.sandColour).mesh(material);
}

function wheelhouse(parts, style) {
  const x = -style.length * 0.4;
  const [d, w] = [style.deck, style.beam * 0.72];
  let z = d;
  for (const storey of style.storeys) {
    parts.box([storey.length, w * storey.width, storey.height], [x, 0, z + storey.height / 2], style.houseColour);
    parts.box([storey.length * 1.01, w * storey.width * 0.86, storey.height * 0.36], [x, 0, z + storey.height * 0.62], '#18242c');
    parts.box([storey.length * 0.86, w * storey.width * 1.01, storey.height * 0.36], [x, 0, z + storey.height * 0.62], '#18242c');
    for (let i = -2; i <= 2; i++)
      parts.box(
        [0.14, w * storey.width * 1.02, storey.height * 0.4],
        [x + (i * storey.length) / 5.2, 0, z + storey.height * 0.62],
        style.houseColour,
      );
    z += storey.height;
    parts.box([storey.length + 0.7, w * storey.width + 0.6, 0.14], [x, 0, z + 0.05], style.roofColour);
  }
  parts.bar([x, 0, z], [x, 0, z + 2.6], 0.1, '#d8d8d2').bar([x, -0.9, z + 1.7], [x, 0.9, z + 1.7], 0.07, '#d8d8d2');
  parts.cylinder(0.28, 1.8, 'z', [x - style.storeys[0].length * 0.42, w * 0.25, d + style.storeys[0].height + 0.9], '#2a2a2a');
  parts.box([0.6, 0.12, 0.6], [x, w * 0.5 + 0.02, d + 1.2], '#e0661c');
}

function rails(parts, style) {
  const [l, w, d] = [style.length / 2, style.beam / 2 - 0.1, style.deck];
  for (const y of [-w, w]) {
    for (let x = -l * 0.88; x <= l * 0.7; x += 2) parts.bar([x, y, d], [x, y, d + 0.95], 0.05, style.railColour);
    for (const z of [0.5, 0.95]) parts.bar([-l * 0.88, y, d + z], [l * 0.7, y, d + z], 0.045, style.railColour);
  }
}

const GEAR = {
  /** A suction pipe hung over the side from davits. */
  suction(parts, style) {
    const [l, w, d] = [style.length, style.beam / 2, style.deck];
    parts.bar([l * 0.1, w + 0.6, d + 0.7], [-l * 0.26, w + 0.6, d + 0.1], 0.55, '#7d3b22');
    for (const x of [l * 0.08, -l * 0.22]) {
      parts
        .bar([x, w - 0.4, d], [x, w - 0.4, d + 3], 0.24, style.gearColour)
        .bar([x, w - 0.4, d + 3], [x, w + 0.8, d + 3.4], 0.24, style.gearColour)
        .bar([x, w + 0.7, d + 3.3], [x, w + 0.6, d + 0.5], 0.05, '#222');
    }
  },
  /** A belt on a lattice, raised over the bow or the side. */
  conveyor(parts, style) {
    const [d, at] = [style.deck, style.length * style.conveyorAt];
    const [from, to] = [
      [at, 0, d + 1.2],
      [at + style.conveyorReach, style.conveyorOut, d + 4.4],
    ];
    for (const y of [-0.45, 0.45]) {
      parts
        .bar([from[0], y, from[2]], [to[0], to[1] + y, to[2]], 0.16, style.gearColour)
        .bar([from[0], y, from[2] + 0.8], [to[0], to[1] + y, to[2] + 0.8], 0.12, style.gearColour);
      for (let i = 0; i < 8; i++) {
        const [p, q] = [i / 8, (i + 1) / 8].map((k) => from.map((v, j) => v + (to[j] - v) * k));
        parts.bar([p[0], p[1] + y, p[2]], [q[0], q[1] + y, q[2] + 0.8], 0.08, style.gearColour);
      }
    }
    parts.bar([from[0], 0, from[2] + 0.5], [to[0], to[1], to[2] + 0.5], 0.5, '#3c2f28');
    parts.bar([at + 1, 0, d], [at + style.conveyorReach * 0.55, style.conveyorOut * 0.55, d + 3], 0.2, style.gearColour);
  },
  /** A gantry over the hold with its winch. */
  gantry(parts, style) {
    const [x, w, d] = [style.length * style.gantryAt, style.beam * 0.46, style.deck];
    for (const y of [-w, w])
      parts.bar([x - 1, y, d], [x, y * 0.7, d + 6], 0.28, style.gearColour).bar([x + 1, y, d], [x, y * 0.7, d + 6], 0.28, style.gearColour);
    parts
      .bar([x, -w * 0.7, d + 6], [x, w * 0.7, d + 6], 0.34, style.gearColour)
      .bar([x, 0, d + 6], [x + style.length * 0.2, 0, d + 0.6], 0.06, '#222');
    parts.cylinder(0.5, 1.4, 'y', [x - 1.8, 0, d + 0.6], '#5b5650');
  },
  /** A bucket ladder reaching down over the bow. */
  ladder(parts, style) {
    const [l, d] = [style.length / 2, style.deck];
    const [top, foot] = [
      [l * 0.35, 0, d + 4],
      [l * 1.12, 0, -0.3],
    ];
    for (const y of [-0.5, 0.5]) parts.bar([top[0], y, top[2]], [foot[0], y, foot[2]], 0.3, style.gearColour);
    for (let i = 0; i < 10; i++)
      parts.box(
        [0.6, 0.9, 0.5],
        top.map((v, j) => v + ((foot[j] - v) * i) / 10 + (j === 2 ? 0.35 : 0)),
        '#4d463f',
        [0, 0.6, 0],
      );
    for (const y of [-1.6, 1.6])
      parts
        .bar([l * 0.2, y, d], [l * 0.4, y * 0.5, d + 5], 0.26, style.gearColour)
        .bar([l * 0.6, y, d], [l * 0.4, y * 0.5, d + 5], 0.26, style.gearColour);
  },
};
