/** Instants relative to when the fake started, so that ages on the pages read the same in every run. */
const start = Date.now();

export const ago = (minutes: number): string => new Date(start - minutes * 60_000).toISOString();
