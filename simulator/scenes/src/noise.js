/** Value noise for terrain and textures: smooth, repeatable, in [0, 1]. */
export function noise2(x, y, period = 0) {
  const x0 = Math.floor(x);
  const y0 = Math.floor(y);
  const u = fade(x - x0);
  const v = fade(y - y0);
  const a = lattice(x0, y0, period);
  const b = lattice(x0 + 1, y0, period);
  const c = lattice(x0, y0 + 1, period);
  const d = lattice(x0 + 1, y0 + 1, period);
  return a + (b - a) * u + (c - a) * v + (a - b - c + d) * u * v;
}

/** Several octaves of noise. A period makes the pattern tile. */
export function fractal2(x, y, octaves, period = 0) {
  let sum = 0;
  let weight = 0;
  let amplitude = 1;
  let scale = 1;
  for (let i = 0; i < octaves; i++) {
    sum += amplitude * noise2(x * scale + i * 17, y * scale + i * 31, period * scale);
    weight += amplitude;
    amplitude *= 0.55;
    scale *= 2;
  }
  return sum / weight;
}

function fade(t) {
  return t * t * (3 - 2 * t);
}

function lattice(x, y, period) {
  const i = period ? ((x % period) + period) % period : x;
  const j = period ? ((y % period) + period) % period : y;
  let h = Math.imul(i, 374761393) + Math.imul(j, 668265263);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 4294967295;
}
