import { useEffect, useRef } from 'react';

/** Keys that act on the page, unless somebody is writing or presses a button with them. */
export function useShortcuts(keys: Record<string, () => void>, on = true): void {
  const latest = useRef(keys);
  latest.current = on ? keys : {};
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const writing = event.target instanceof HTMLElement && event.target.closest('input:not([type=radio], [type=range]), textarea, select');
      const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
      if (writing && key !== 'Escape') return;
      if ((key === 'Enter' || key === ' ') && event.target instanceof HTMLElement && event.target.closest('button, a, summary, input')) return;
      const act = latest.current[key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
