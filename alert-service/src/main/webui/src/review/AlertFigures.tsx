import type { AlertReview, Outcome, Severity } from '../api/types.ts';
import { RULES } from '../alerts/filter.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Empty } from '../ui/States.tsx';
import { WideTable } from '../ui/WideTable.tsx';
import { Bar } from './Bar.tsx';
import { Responses } from './Responses.tsx';
import css from './Review.module.css';
import { reviewWords } from './words.ts';

const SEVERITIES: Severity[] = ['HIGH', 'MEDIUM', 'LOW'];
const OUTCOMES: Outcome[] = ['ILLEGAL', 'LEGAL', 'PSEUDO_CHANGE', 'HISTORIC_TRACE', 'DISMISSED'];

/** How many alerts there were, what became of them, and how quickly people answered. */
export function AlertFigures({ review }: { review: AlertReview }) {
  const words = useWords(reviewWords);
  const common = useWords(commonWords);
  const format = useFormat();
  if (review.raised === 0) return <Empty title={words.none}>{words.noneHint}</Empty>;
  const settled = OUTCOMES.reduce((sum, outcome) => sum + (review.outcomes[outcome] ?? 0), 0);
  const all = review.raised;
  return (
    <section aria-label={words.alerts}>
      <h2>{words.alerts} · {format.number(all)}</h2>
      <div className={css.three}>
        <Shares title={words.byRule} all={all} parts={RULES.map((rule) => [common.rule[rule], review.byRule[rule] ?? 0])} />
        <Shares title={words.bySeverity} all={all} parts={SEVERITIES.map((severity) => [common.severity[severity], review.bySeverity[severity] ?? 0])} />
        <Shares
          title={words.outcomes}
          all={all}
          parts={[
            ...OUTCOMES.map((outcome): [string, number] => [common.outcome[outcome], review.outcomes[outcome] ?? 0]),
            [words.unsettled, Math.max(0, all - settled)],
          ]}
        />
      </div>
      <Responses responses={review.responses} />
      <WideTable name={words.alerts}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{words.township}</th>
              <th scope="col">{words.raised}</th>
              <th scope="col" className={css.count}>{words.settled}</th>
              <th scope="col" className={css.count}>{words.open}</th>
            </tr>
          </thead>
          <tbody>
            {review.byTownship.map((row) => (
              <tr key={row.township}>
                <th scope="row">{row.townshipName}</th>
                <td className={css.withBar}><Bar part={row.raised / all} /> {format.number(row.raised)}</td>
                <td className={css.count}>{format.number(row.settled)}</td>
                <td className={css.count}>{format.number(row.open)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}

function Shares({ title, all, parts }: { title: string; all: number; parts: [string, number][] }) {
  const format = useFormat();
  return (
    <div>
      <h3>{title}</h3>
      <dl className={css.steps}>
        {parts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd><Bar part={all === 0 ? 0 : count / all} /> {format.number(count)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
