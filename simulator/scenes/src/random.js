/** A seeded source of chance, so that a seed names a picture for good. */
export class Random {
  #state;

  constructor(seed) {
    this.#state = (seed * 2654435761) >>> 0;
  }

  /** In [0, 1). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  range(low, high) {
    return low + (high - low) * this.next();
  }

  pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  chance(probability) {
    return this.next() < probability;
  }
}

/** One of [name, weight] pairs, the heavier the likelier; weights need not add up to one. */
export function weighted(options, random) {
  let left = random.next() * options.reduce((sum, [, weight]) => sum + weight, 0);
  return options.find(([, weight]) => (left -= weight) <= 0)?.[0] ?? options[0][0];
}
