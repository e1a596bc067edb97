/** What stood before and after an alert when it was chosen. */
export type Neighbours = { before: string | undefined; after: string | undefined };

export function neighboursOf(queue: { id: string }[], id: string): Neighbours {
  const at = queue.findIndex((one) => one.id === id);
  return at < 0 ? { before: undefined, after: undefined } : { before: queue[at - 1]?.id, after: queue[at + 1]?.id };
}

/**
 * The next alert, or the previous one. An alert that was acted upon goes down the queue or out of it: then the next is what
 * stood after it, so that nobody who walks through the queue passes over what nobody has looked at.
 */
export function stepFrom<T extends { id: string }>(queue: T[], selected: string | undefined, known: Neighbours, by: 1 | -1): T | undefined {
  const indexOf = (id: string | undefined) => (id === undefined ? -1 : queue.findIndex((one) => one.id === id));
  const at = indexOf(selected);
  const wanted = indexOf(by === 1 ? known.after : known.before);
  const moved = at < 0 || (by === 1 ? wanted < at : wanted > at);
  if (wanted >= 0 && moved) return queue[wanted];
  return queue[at < 0 ? 0 : Math.min(queue.length - 1, Math.max(0, at + by))];
}
