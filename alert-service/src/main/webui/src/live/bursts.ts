/** So long the page draws and answers to its reader before it takes what came meanwhile. The bench of the wall knows the page's taking by this length. */
export const PAUSE_MILLIS = 20;

/**
 * Hands on what comes: at once while little comes, in bursts when much does, because to draw a long list for each of a
 * hundred events a second leaves no time for anything else.
 */
export class Bursts<T> {
  private waiting: T[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly take: (burst: T[]) => void) {}

  add(one: T): void {
    this.waiting.push(one);
    if (this.timer === undefined) this.flush();
  }

  private flush(): void {
    const burst = this.waiting;
    this.waiting = [];
    this.timer = burst.length > 0 ? setTimeout(() => this.flush(), PAUSE_MILLIS) : undefined;
    if (burst.length > 0) this.take(burst);
  }
}
