import type { ReactNode } from 'react';
import css from './Notice.module.css';

/** A line that tells how things are: stale, failed, or only worth knowing. */
export function Notice({ tone, children, action }: { tone: 'bad' | 'warn' | 'calm'; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={`${css.notice} ${css[tone]}`} role={tone === 'calm' ? 'status' : 'alert'}>
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        {tone === 'calm' ? (
          <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        ) : (
          <path d="M8 1.5 15 14H1Z" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
        )}
        <path d="M8 6v4M8 11.5v1" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      <div className={css.text}>{children}</div>
      {action}
    </div>
  );
}
