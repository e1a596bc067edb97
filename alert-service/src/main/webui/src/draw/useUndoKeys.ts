import { useEffect } from 'react';

type Undoing = { undo: () => void; redo: () => void };

/** Ctrl+Z and Ctrl+Y, as everywhere; in a field they belong to what is typed there. */
export function useUndoKeys({ undo, redo }: Undoing): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || (event.target instanceof HTMLElement && event.target.closest('input:not([type=checkbox]), textarea'))) return;
      const key = event.key.toLowerCase();
      const act = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [undo, redo]);
}
