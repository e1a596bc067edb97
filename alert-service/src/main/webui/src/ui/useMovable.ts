import { useEffect, useRef, type RefObject } from 'react';

const STEPS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** Pixels that an arrow key moves a thing together with Shift. */
const LEAP = 10;

/**
 * Lets a thing be moved by pointer, finger and arrow keys. `onMove` is told where its middle shall be, in pixels of the
 * window, and whether it was let go there. It listens on the thing itself: a map beneath would take the same presses as
 * meant for it.
 */
export function useMovable<T extends HTMLElement>(onMove: (x: number, y: number, done: boolean) => void): RefObject<T | null> {
  const thing = useRef<T>(null);
  const latest = useRef(onMove);
  latest.current = onMove;
  useEffect(() => {
    const element = thing.current;
    if (!element) return;
    const middle = () => {
      const box = element.getBoundingClientRect();
      return [box.left + box.width / 2, box.top + box.height / 2] as const;
    };
    let held: { off: [number, number]; to?: [number, number] } | undefined;
    const grab = (event: PointerEvent) => {
      const [x, y] = middle();
      held = { off: [event.clientX - x, event.clientY - y] };
      element.setPointerCapture(event.pointerId);
    };
    const pull = (event: PointerEvent) => {
      if (!held) return;
      held.to = [event.clientX - held.off[0], event.clientY - held.off[1]];
      latest.current(...held.to, false);
    };
    const letGo = () => {
      if (held?.to) latest.current(...held.to, true);
      held = undefined;
    };
    const press = (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      if (!step) return;
      event.preventDefault();
      event.stopPropagation();
      const [x, y] = middle();
      const by = event.shiftKey ? LEAP : 1;
      latest.current(x + step[0] * by, y + step[1] * by, true);
    };
    const keep = (event: Event) => event.stopPropagation();
    const gone = new AbortController();
    const { signal } = gone;
    element.addEventListener('pointerdown', grab, { signal });
    element.addEventListener('pointermove', pull, { signal });
    for (const end of ['pointerup', 'pointercancel']) element.addEventListener(end, letGo, { signal });
    element.addEventListener('keydown', press, { signal });
    for (const other of ['mousedown', 'touchstart', 'click', 'dblclick']) element.addEventListener(other, keep, { signal });
    return () => gone.abort();
  }, []);
  return thing;
}
