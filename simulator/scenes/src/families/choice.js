/** A number drawn from a range for every machine built. */
export const range = (low, high) => ({ range: [low, high] });

/** One of these for every machine built. */
export const either = (...options) => ({ either: options });
