import type { RowVerdict } from '../api/importTypes.ts';
import { useWords } from '../i18n/language.tsx';
import css from './Imports.module.css';
import { importWords } from './words.ts';

const SHAPES: Record<RowVerdict, string> = { FINE: 'M2 8.5 6.5 13 14 4', REPAIRED: 'M3 13 9 7M9 3a4 4 0 1 0 4 4', UNDECIDED: 'M5.5 5.5a2.5 2.5 0 1 1 3.4 2.3c-.6.3-.9.8-.9 1.7M8 12v1.5', REFUSED: 'M3 3l10 10M13 3 3 13' };

/** What was found of a row: colour, shape and word. */
export function VerdictMark({ verdict }: { verdict: RowVerdict }) {
  const words = useWords(importWords);
  return (
    <span className={`${css.mark} ${css[verdict]}`}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true"><path d={SHAPES[verdict]} fill="none" stroke="currentColor" strokeWidth="2.2" /></svg>
      {words.verdicts[verdict]}
    </span>
  );
}
