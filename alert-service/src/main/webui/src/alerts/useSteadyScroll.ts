import { useLayoutEffect, useRef, useState, type PointerEvent } from 'react';

/** Keeps the row under the pointer where it is while others arrive or leave above it. */
export function useSteadyScroll(content: unknown) {
  const list = useRef<HTMLOListElement>(null);
  const held = useRef<{ alert: string; top: number } | undefined>(undefined);
  const [pointed, setPointed] = useState(false);

  useLayoutEffect(() => {
    const { current } = held;
    if (!list.current || !current) return;
    const row = list.current.querySelector<HTMLElement>(`[data-alert="${CSS.escape(current.alert)}"]`);
    if (row) list.current.scrollTop += row.getBoundingClientRect().top - current.top;
  }, [content]);

  const hold = (event: PointerEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-alert]') : null;
    held.current = row?.dataset['alert'] ? { alert: row.dataset['alert'], top: row.getBoundingClientRect().top } : undefined;
    setPointed(held.current !== undefined);
  };

  return {
    ref: list,
    'data-held': pointed || undefined,
    onPointerMove: hold,
    onScroll: () => {
      const row = held.current && list.current?.querySelector(`[data-alert="${CSS.escape(held.current.alert)}"]`);
      if (held.current && row) held.current.top = row.getBoundingClientRect().top;
    },
    onPointerLeave: () => {
      held.current = undefined;
      setPointed(false);
    },
  };
}
