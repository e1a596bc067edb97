/** How machines work, as poses over time. Cycles come back to where they began, so that a clip can be looped. */
const DIG = [
  { at: 0, swing: 0, boom: 14, stick: -62, bucket: -25 },
  { at: 0.16, swing: 0, boom: 8, stick: -80, bucket: -35 },
  { at: 0.34, swing: 0, boom: 16, stick: -118, bucket: -75 },
  { at: 0.48, swing: 8, boom: 42, stick: -112, bucket: -80 },
  { at: 0.64, swing: 1, boom: 44, stick: -88, bucket: -70, dump: true },
  { at: 0.76, swing: 1, boom: 42, stick: -66, bucket: 5, dump: true },
  { at: 0.9, swing: 20, boom: 34, stick: -62, bucket: -20 },
  { at: 1, swing: 0, boom: 14, stick: -62, bucket: -25 },
];

/** An excavator's pose at a share, [0, 1), of its cycle: digs at one bearing and drops at another, both in degrees. */
export function digging(share, digAt, dropAt) {
  const t = share - Math.floor(share);
  const next = DIG.findIndex((key) => key.at > t);
  const [a, b] = [DIG[next - 1], DIG[next]];
  const k = ease((t - a.at) / (b.at - a.at));
  const mix = (word) => a[word] + (b[word] - a[word]) * k;
  const aim = (key) => (key.dump ? dropAt : digAt + Math.sign(dropAt - digAt) * key.swing);
  return { swing: aim(a) + (aim(b) - aim(a)) * k, boom: mix('boom'), stick: mix('stick'), bucket: mix('bucket') };
}

/** A loader's bucket between the ground (0), carrying (0.35) and emptying over a body (1). */
export function lifting(raise) {
  const tilt = raise < 0.1 ? raise * 300 : raise > 0.85 ? 40 - (raise - 0.85) * 600 : 35;
  return { lift: -42 + raise * 82, tilt };
}

export function ease(t) {
  return t * t * (3 - 2 * t);
}

const BY_CHANCE = {
  excavator: (random) => digging(random.next(), random.range(-180, 180), random.range(-180, 180)),
  loader: (random) => ({ ...lifting(random.pick([0, 0.35, random.next()])), bend: random.range(-35, 35), travel: random.next() }),
  truck: (random) => ({ tip: random.chance(0.15) ? random.range(10, 45) : 0, travel: random.next(), load: random.range(0.3, 1.2) }),
  vessel: () => ({}),
  car: () => ({}),
  bus: () => ({}),
  person: (random) => ({ travel: random.range(0, 9) }),
};

/** A pose of a machine at some moment of its work. */
export function poseOf(kind, random) {
  return BY_CHANCE[kind](random);
}
