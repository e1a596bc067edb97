/** Lorries' cabs, from the front of the chassis backwards. */
export const CABS = {
  over(parts, style, front) {
    const [w, b, t] = [style.width, style.wheelRadius + 0.1, style.cabTop];
    parts
      .profile(
        [
          [front - 2.0, b],
          [front, b],
          [front + 0.02, b + 0.9],
          [front - 0.22, t - 0.1],
          [front - 0.4, t],
          [front - 2.0, t],
        ],
        w,
        style.colour,
        [0, 0, 0],
        0.06,
      )
      .profile(
        [
          [front + 0.05, b + 1.0],
          [front - 0.14, t - 0.25],
          [front - 0.2, t - 0.25],
          [front - 0.02, b + 1.0],
        ],
        w * 0.88,
        '#141b20',
      )
      .box([0.06, w * 0.7, 0.5], [front + 0.02, 0, b + 0.55], '#26282a')
      .box([0.2, w, 0.35], [front, 0, b + 0.05], style.bumper);
    windows(parts, front - 0.85, w, b + 1.3, t);
    mirrors(parts, front - 0.1, w, t - 0.5);
    lamps(parts, front + 0.08, w, b + 0.1);
    for (const side of [-1, 1]) parts.box([1.1, 0.03, 0.4], [front - 1.25, side * w * 0.5, b + 0.05], '#1c1c1c');
  },
  bonnet(parts, style, front) {
    const [w, b, t] = [style.width, style.wheelRadius + 0.1, style.cabTop];
    parts
      .profile(
        [
          [front - 1.7, b],
          [front, b],
          [front - 0.05, b + 0.85],
          [front - 0.4, b + 1.05],
          [front - 1.7, b + 1.2],
        ],
        w * 0.62,
        style.colour,
        [0, 0, 0],
        0.06,
      )
      .profile(
        [
          [front - 3.3, b],
          [front - 1.6, b],
          [front - 1.6, b + 1.1],
          [front - 2.0, t],
          [front - 3.3, t],
        ],
        w * 0.86,
        style.colour,
        [0, 0, 0],
        0.05,
      )
      .profile(
        [
          [front - 1.55, b + 1.15],
          [front - 1.93, t - 0.1],
          [front - 2.0, t - 0.1],
          [front - 1.65, b + 1.15],
        ],
        w * 0.76,
        '#141b20',
      )
      .box([0.06, w * 0.5, 0.75], [front + 0.02, 0, b + 0.42], '#a9adb0')
      .box([0.2, w, 0.3], [front + 0.05, 0, b - 0.15], style.bumper);
    windows(parts, front - 2.6, w * 0.86, b + 1.3, t);
    mirrors(parts, front - 1.8, w, t - 0.6);
    lamps(parts, front + 0.06, w * 0.9, b + 0.2);
    for (const side of [-1, 1]) {
      parts.cylinder(0.09, 2.0, 'z', [front - 3.45, side * w * 0.42, t - 0.6], '#b5b8ba');
      parts.profile(
        [
          [front - 1.6, b - 0.1],
          [front - 1.35, b + 0.4],
          [front - 0.6, b + 0.4],
          [front - 0.2, b - 0.1],
        ],
        0.5,
        style.colour,
        [0, side * w * 0.4, 0],
      );
    }
  },
  hauler(parts, style, front) {
    const [w, b, t] = [style.width, style.wheelRadius * 1.2, style.cabTop];
    parts
      .box([2.4, w * 0.96, 0.18], [front - 1.2, 0, b + 1.0], style.colour)
      .box([0.5, w * 0.5, 1.5], [front - 0.3, 0, b + 0.25], '#2b2a28')
      .box([2.2, w * 0.5, 1.1], [front - 1.3, 0, b + 0.4], style.colour)
      .profile(
        [
          [front - 2.0, b + 1.0],
          [front - 0.45, b + 1.0],
          [front - 0.6, t],
          [front - 2.0, t],
        ],
        w * 0.34,
        '#1a2227',
        [0, w * 0.27, 0],
        0.03,
      )
      .box([1.7, w * 0.36, 0.6], [front - 1.25, w * 0.27, b + 1.25], style.colour)
      .box([1.7, w * 0.38, 0.1], [front - 1.3, w * 0.27, t], style.colour)
      .bar([front - 0.05, w * 0.4, b - 0.8], [front - 0.25, -w * 0.1, b + 1.05], 0.08, '#c8c2b0')
      .box([0.3, w * 0.95, 0.4], [front - 0.1, 0, b - 0.55], style.colour);
    for (let i = -4; i <= 4; i++) parts.bar([front, (i / 9) * w, b + 1.1], [front, (i / 9) * w, b + 1.8], 0.05, '#c8c2b0');
    parts.bar([front, -w * 0.45, b + 1.8], [front, w * 0.45, b + 1.8], 0.06, '#c8c2b0');
    lamps(parts, front + 0.06, w * 0.7, b - 0.5);
  },
  articulated(parts, style, front) {
    const [w, b, t] = [style.width, style.wheelRadius * 0.95, style.cabTop];
    parts
      .profile(
        [
          [front - 1.9, b],
          [front, b - 0.1],
          [front - 0.15, b + 0.75],
          [front - 1.0, b + 1.15],
          [front - 1.9, b + 1.2],
        ],
        w * 0.72,
        style.colour,
        [0, 0, 0],
        0.08,
      )
      .profile(
        [
          [front - 3.2, b],
          [front - 1.75, b],
          [front - 1.5, b + 1.2],
          [front - 1.8, t],
          [front - 3.1, t],
        ],
        w * 0.5,
        '#1a2227',
        [0, 0, 0],
        0.04,
      )
      .box([1.6, w * 0.54, 0.9], [front - 2.45, 0, b + 0.55], style.colour)
      .box([1.45, w * 0.55, 0.12], [front - 2.45, 0, t + 0.02], style.roofColour)
      .box([0.05, w * 0.5, 0.5], [front - 0.02, 0, b + 0.35], '#2a2927');
    for (const side of [-1, 1]) {
      parts.box([1.7, 0.7, 0.1], [front - 1.3, side * w * 0.38, style.wheelRadius * 2 + 0.12], style.colour);
      parts.bar([front - 1.65, side * w * 0.26, b + 1.2], [front - 1.85, side * w * 0.26, t], 0.1, style.colour);
    }
    lamps(parts, front + 0.03, w * 0.7, b + 0.1);
    mirrors(parts, front - 1.4, w * 0.9, t - 0.5);
  },
};

function windows(parts, x, width, bottom, top) {
  for (const side of [-1, 1]) parts.box([0.8, 0.03, (top - bottom) * 0.75], [x, (side * width) / 2, (top + bottom) / 2 - 0.12], '#1a2329');
}

function mirrors(parts, x, width, z) {
  for (const side of [-1, 1])
    parts
      .box([0.08, 0.2, 0.5], [x, side * (width / 2 + 0.18), z], '#1b1b1b')
      .bar([x, side * width * 0.48, z], [x, side * (width / 2 + 0.2), z], 0.04, '#1b1b1b');
}

function lamps(parts, x, width, z) {
  for (const side of [-1, 1]) parts.box([0.05, 0.32, 0.2], [x, side * width * 0.38, z], '#e6e6dc');
}
