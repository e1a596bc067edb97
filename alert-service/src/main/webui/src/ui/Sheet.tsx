import { useEffect, useRef, type ReactNode } from 'react';
import { commonWords } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from './Button.tsx';
import css from './Sheet.module.css';

type Props = {
  label: string;
  title: string;
  /** The key that closes it. */
  hint: string;
  /** What it is about: when that changes, it takes the focus anew. */
  about?: string | undefined;
  before?: ReactNode;
  onClose: () => void;
  children: ReactNode;
};

/** Lies over the map; what is beside it stays in sight. */
export function Sheet({ label, title, hint, about, before, onClose, children }: Props) {
  const common = useWords(commonWords);
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => sheet.current?.focus(), [about]);
  return (
    <section ref={sheet} className={css.sheet} aria-label={label} tabIndex={-1}>
      <header className={css.head}>
        {before}
        <h2>{title}</h2>
        <Button look="quiet" size="small" hint={hint} onClick={onClose}>{common.close}</Button>
      </header>
      {children}
    </section>
  );
}

/** Choices of which one is made, side by side. */
export function Choices({ label, children }: { label: string; children: ReactNode }) {
  return <div className={css.choices} role="group" aria-label={label}>{children}</div>;
}

export function Choice({ chosen, onChoose, children }: { chosen: boolean; onChoose: () => void; children: ReactNode }) {
  return <button type="button" className={css.choice} aria-pressed={chosen} onClick={onChoose}>{children}</button>;
}
