import type { ButtonHTMLAttributes, ReactNode } from 'react';
import css from './Button.module.css';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
  look?: 'accent' | 'plain' | 'quiet';
  size?: 'normal' | 'large' | 'small';
  /** Pressed and on its way: shows so, and cannot fire again. */
  busy?: boolean;
  /** The key that does the same. */
  hint?: string;
  wide?: boolean;
  children: ReactNode;
};

export function Button({ look = 'plain', size = 'normal', busy, hint, wide, children, disabled, onClick, ...rest }: Props) {
  const classes = [css.button, css[look], css[size], wide && css.wide, busy && css.busy].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      {...rest}
      className={classes}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      aria-keyshortcuts={hint}
      onClick={busy ? undefined : onClick}
    >
      {busy && <span className={css.spinner} aria-hidden="true" />}
      <span>{children}</span>
      {hint && <kbd className={css.hint} aria-hidden="true">{hint}</kbd>}
    </button>
  );
}
