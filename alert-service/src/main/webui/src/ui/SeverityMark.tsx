import type { AlertView, Rule, Severity } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import css from './SeverityMark.module.css';

export type Weight = Severity | 'QUESTION';

/** A question accuses nobody, so it never looks like an accusation, however severe. */
export const weightOf = (alert: { rule: Rule; severity: Severity }): Weight =>
  alert.rule === 'CANNOT_TELL' ? 'QUESTION' : alert.severity;

/** One shape each, so that the colour is never the only sign. Drawn in a box of 16. */
export const SHAPES: Record<Weight, string> = {
  HIGH: 'M8 1 15.5 14.5H.5Z',
  MEDIUM: 'M8 .8 15.2 8 8 15.2.8 8Z',
  LOW: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Z',
  QUESTION: 'M2.5 2.5h11v11h-11Z',
};

export function SeverityShape({ weight, size = 16 }: { weight: Weight; size?: number }) {
  return (
    <svg className={css[weight]} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path d={SHAPES[weight]} fill="currentColor" />
      {weight === 'QUESTION' && (
        <path d="M6 6.3a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1v.3M8 11v1.2" fill="none" stroke="var(--panel)" strokeWidth="1.5" />
      )}
      {weight === 'HIGH' && <path d="M8 5.5v4.5M8 11.5V13" stroke="var(--panel)" strokeWidth="1.6" />}
    </svg>
  );
}

/** Shape, colour and word together. */
export function SeverityMark({ alert }: { alert: Pick<AlertView, 'rule' | 'severity'> }) {
  const words = useWords(commonWords);
  const weight = weightOf(alert);
  return (
    <span className={`${css.mark} ${css[weight]}`}>
      <SeverityShape weight={weight} />
      {weight === 'QUESTION' ? words.question : words.severity[weight]}
    </span>
  );
}
