import { ease } from '../machines/poses.js';

/**
 * Where machines are over time. Places are [right, ahead] in metres as the camera looks, facings are degrees clockwise
 * from the camera's heading; an answer of null means that the machine is away.
 */
export function parked(at, facing) {
  return () => ({ at, facing, travel: 0 });
}

/** Drives through stops, [second, right, ahead]; away before the first and after the last. Backwards where told. */
export function drive(stops, { backwards = false } = {}) {
  return (seconds) => {
    const next = stops.findIndex(([t]) => t > seconds);
    if (next < 1) return null;
    const at = along(stops, seconds);
    const [a, b] = [along(stops, seconds - 0.7), along(stops, seconds + 0.7)];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const heading = Math.hypot(dx, dy) > 0.05 ? compass(dx, dy) : restingFacing(stops, next);
    return { at, facing: backwards ? heading + 180 : heading, travel: travelled(stops, seconds) };
  };
}

/** Round and round an ellipse, clockwise as seen from above. */
export function circuit([right, ahead], [a, b], period) {
  return (seconds) => {
    const turn = (seconds / period) * 2 * Math.PI;
    const at = [right + a * Math.sin(turn), ahead + b * Math.cos(turn)];
    return { at, facing: compass(a * Math.cos(turn), -b * Math.sin(turn)), travel: (seconds / period) * Math.PI * (a + b) };
  };
}

/** Forward to a heap and back from it, facing it all the time; share is how far through its round it is. */
export function shuttle(from, to, period) {
  const facing = compass(to[0] - from[0], to[1] - from[1]);
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  return (seconds) => {
    const share = (seconds / period) % 1;
    const k = share < 0.3 ? ease(share / 0.3) : share < 0.42 ? 1 : share < 0.72 ? 1 - ease((share - 0.42) / 0.3) : 0;
    return { at: from.map((v, i) => v + (to[i] - v) * k), facing, travel: k * length, share };
  };
}

/** The bucket's height to go with a shuttle: down into the heap, carried back, emptied high. */
export function scooping(share) {
  const keys = [
    [0, 0],
    [0.3, 0],
    [0.42, 0.35],
    [0.72, 0.4],
    [0.8, 1],
    [0.88, 1],
    [1, 0],
  ];
  const next = keys.findIndex(([t]) => t > share);
  const [[t0, a], [t1, b]] = [keys[next - 1], keys[next]];
  return a + (b - a) * ease((share - t0) / (t1 - t0));
}

function along(stops, seconds) {
  const t = Math.max(stops[0][0], Math.min(stops.at(-1)[0], seconds));
  const next = Math.max(
    1,
    stops.findIndex(([at]) => at >= t),
  );
  const [[t0, x0, y0], [t1, x1, y1]] = [stops[next - 1], stops[next]];
  const k = (t - t0) / (t1 - t0);
  return [x0 + (x1 - x0) * k, y0 + (y1 - y0) * k];
}

function travelled(stops, seconds) {
  let sum = 0;
  for (let i = 1; i < stops.length; i++) {
    const [[t0, x0, y0], [t1, x1, y1]] = [stops[i - 1], stops[i]];
    sum += Math.hypot(x1 - x0, y1 - y0) * Math.max(0, Math.min(1, (seconds - t0) / (t1 - t0)));
  }
  return sum;
}

/** Standing still, a machine keeps the heading it came with. */
function restingFacing(stops, next) {
  for (let i = next; i > 0; i--) {
    const [dx, dy] = [stops[i][1] - stops[i - 1][1], stops[i][2] - stops[i - 1][2]];
    if (Math.hypot(dx, dy) > 0.05) return compass(dx, dy);
  }
  return 0;
}

function compass(dx, dy) {
  return (Math.atan2(dx, dy) * 180) / Math.PI;
}
