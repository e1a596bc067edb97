import { useEffect, useState, type RefObject } from 'react';

/** Rows drawn beyond both ends of what is seen, so that a quick scroll shows no gap. */
const SPARE = 8;

/** Which rows of equal height are in sight, so that a list of 100,000 draws only some dozens. */
export function useVirtual(scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number): { from: number; to: number } {
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => setSeen({ top: element.scrollTop, height: element.clientHeight });
    look();
    element.addEventListener('scroll', look, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      resized.disconnect();
    };
  }, [scroller]);
  return {
    from: Math.max(0, Math.floor(seen.top / rowHeight) - SPARE),
    to: Math.min(count, Math.ceil((seen.top + seen.height) / rowHeight) + SPARE),
  };
}
