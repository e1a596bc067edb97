import type { Coded, Rate } from '../api/types.ts';
import { useCoded } from '../i18n/coded.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Bar } from './Bar.tsx';
import css from './Review.module.css';
import { leftOutOf } from './rates.ts';
import { reviewWords } from './words.ts';

type Props = { rate: Rate; definition: Coded; earlier: Rate | undefined };

/** The one figure people fight over, with its definition, its denominator and what was left out. */
export function ClosureFigure({ rate, definition, earlier }: Props) {
  const coded = useCoded();
  const words = useWords(reviewWords);
  const format = useFormat();
  const left = leftOutOf(rate);
  const steps: [string, number][] = [
    [words.columns.ordered, rate.ordered],
    [words.columns.measuresProved, rate.measuresProved],
    [words.columns.accepted, rate.accepted],
    [words.columns.closed, rate.closed],
  ];
  const points = rate.rate !== undefined && earlier?.rate !== undefined ? Math.round((rate.rate - earlier.rate) * 100) : undefined;
  return (
    <section className={css.figure} aria-label={words.closureRate}>
      <div>
        <h2>{words.closureRate}</h2>
        {rate.rate === undefined ? (
          <p className={css.noRate}>{words.noRate}</p>
        ) : (
          <>
            <p className={css.rate}>{format.finePercent(rate.rate)}</p>
            <p>{words.ofOrdered(format.number(rate.closed), format.number(rate.ordered))}</p>
          </>
        )}
        {points !== undefined && <p className={css.soft}>{words.change(points > 0 ? `+${points}` : String(points).replace('-', '−'))}</p>}
      </div>
      <div>
        <h3>{words.definition}</h3>
        <p>{coded(definition)}</p>
        <p className={css.leftOut}>
          <strong>{words.leftOut(rate.ordered - rate.closed)}</strong> {words.leftOutParts(left.proof, left.acceptance, left.revived)}
        </p>
      </div>
      <dl className={css.steps}>
        {steps.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd><Bar part={rate.ordered === 0 ? 0 : count / rate.ordered} /> {format.number(count)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
