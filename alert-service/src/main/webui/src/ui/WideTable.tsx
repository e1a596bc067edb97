import type { ReactNode } from 'react';
import css from './WideTable.module.css';

/** A table that may be wider than a phone: it scrolls sideways, with a finger or, once it has the focus, with the arrow keys. */
export function WideTable({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={css.scroll} tabIndex={0} role="group" aria-label={name}>
      {children}
    </div>
  );
}
