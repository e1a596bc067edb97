import * as THREE from 'three';

/** Bodies are drawn from the tail forward, over the body's floor. */
export const BODIES = {
  box(parts, style) {
    const [l, w, h] = [style.bodyLength, style.width, style.bodyHeight];
    parts.box([l, w * 0.98, 0.12], [l / 2, 0, 0.06], style.bodyColour);
    for (const side of [-1, 1]) {
      parts.box([l, 0.08, h], [l / 2, side * w * 0.48, h / 2], style.bodyColour);
      for (let i = 0; i <= 6; i++) parts.box([0.1, 0.1, h], [0.1 + (i * (l - 0.2)) / 6, side * w * 0.505, h / 2], style.ribColour);
      parts.box([l, 0.12, 0.12], [l / 2, side * w * 0.49, h], style.ribColour);
    }
    parts.box([0.1, w * 0.96, h + 0.3], [l, 0, h / 2 + 0.15], style.bodyColour);
    parts
      .box([0.08, w * 0.96, h], [0.02, 0, h / 2], style.bodyColour)
      .box([0.75, w * 0.9, 0.08], [l + 0.35, 0, h + 0.28], style.bodyColour);
  },
  halfpipe(parts, style) {
    const [l, w, h] = [style.bodyLength, style.width, style.bodyHeight];
    const pipe = [];
    for (let i = 0; i <= 10; i++) pipe.push([-Math.cos((i / 10) * Math.PI) * w * 0.49, h - Math.sin((i / 10) * Math.PI) * h]);
    const inner = pipe.map(([y, z]) => [y * 0.94, z * 0.95 + h * 0.05]).reverse();
    parts.front([...pipe, ...inner], l, style.bodyColour, [l / 2, 0, 0]);
    parts.front(pipe, 0.1, style.bodyColour, [l, 0, 0]).front(pipe, 0.08, style.ribColour, [0.02, 0, 0]);
    parts.box([l, 0.12, 0.12], [l / 2, w * 0.48, h], style.ribColour).box([l, 0.12, 0.12], [l / 2, -w * 0.48, h], style.ribColour);
    parts.box([0.7, w * 0.9, 0.08], [l + 0.3, 0, h + 0.1], style.bodyColour);
  },
  rock(parts, style) {
    const [l, w, h] = [style.bodyLength, style.width, style.bodyHeight];
    const side = [
      [0, 0.5],
      [l * 0.55, 0],
      [l * 0.9, 0.1],
      [l, h],
      [0.3, h],
      [0, 0.95],
    ];
    parts.profile(
      [
        [0, 0.5],
        [l * 0.55, 0],
        [l * 0.9, 0.1],
        [l, h],
        [l * 0.95, h],
        [l * 0.85, 0.2],
        [l * 0.55, 0.15],
        [0, 0.65],
      ],
      w,
      style.bodyColour,
    );
    for (const y of [-1, 1]) {
      parts.profile(side, 0.12, style.bodyColour, [0, y * w * 0.48, 0]);
      for (let i = 1; i < 5; i++) parts.box([0.16, 0.1, h * 0.8], [(i * l) / 5.5, y * w * 0.51, h * 0.55], style.ribColour);
    }
    if (style.canopy) parts.box([style.canopy, w * 0.98, 0.14], [l + style.canopy / 2 - 0.1, 0, h + 0.05], style.bodyColour, [0, -0.05, 0]);
  },
  mixer(parts, style) {
    const l = style.bodyLength;
    const r = style.bodyHeight;
    const drum = new THREE.LatheGeometry(
      [
        [0.35, 0],
        [r * 0.75, l * 0.2],
        [r, l * 0.5],
        [r * 0.95, l * 0.68],
        [r * 0.5, l * 0.95],
        [0, l * 0.97],
      ].map(([x, y]) => new THREE.Vector2(x, y)),
      18,
    );
    drum
      .rotateZ(-Math.PI / 2)
      .rotateY(0.16)
      .translate(0.1, 0, r + 0.65);
    parts.shape(drum, style.bodyColour);
    for (const [x, k] of [
      [0.36, 0.92],
      [0.56, 1.02],
    ])
      parts.cylinder(r * k, 0.22, 'x', [l * x, 0, r + 0.65 - l * x * 0.16 + 0.02], style.ribColour, { segments: 18 });
    parts
      .box([0.9, 0.7, 1.0], [0.2, 0, r + 1.2], style.ribColour, [0, -0.5, 0])
      .box([1.1, 0.4, 0.12], [-0.3, 0, r + 0.2], '#8b8b88', [0, -0.9, 0]);
    parts
      .box([l, 0.9, 0.25], [l / 2, 0, 0.05], '#2c2b2a')
      .box([0.4, 1.4, r], [l * 0.9, 0, r * 0.5], '#3a3a3a')
      .box([0.4, 1.4, r * 1.2], [0.5, 0, r * 0.6], '#3a3a3a');
  },
  flat(parts, style) {
    const [l, w] = [style.bodyLength, style.width];
    parts.box([l, w, 0.18], [l / 2, 0, 0.09], style.bodyColour).box([0.12, w, 1.1], [l, 0, 0.6], style.bodyColour);
    for (const side of [-1, 1]) parts.box([l, 0.06, 0.35], [l / 2, side * w * 0.49, 0.3], style.ribColour);
    if (style.cargo) for (let i = 0; i < 4; i++) parts.box([l * 0.2, w * 0.8, 0.9], [l * (0.14 + i * 0.23), 0, 0.65], style.cargo);
  },
  van(parts, style) {
    const [l, w, h] = [style.bodyLength, style.width, style.bodyHeight];
    parts.box([l, w, h], [l / 2, 0, h / 2 + 0.1], style.bodyColour).box([l * 0.6, w + 0.02, 0.35], [l / 2, 0, h * 0.6], style.ribColour);
    parts.box([0.05, w * 0.96, h * 0.94], [0, 0, h / 2 + 0.1], style.ribColour);
  },
};
