import { useState } from 'react';
import type { ProbeReview } from '../api/types.ts';
import { useCoded } from '../i18n/coded.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { Empty } from '../ui/States.tsx';
import { WideTable } from '../ui/WideTable.tsx';
import { Bar } from './Bar.tsx';
import css from './Review.module.css';
import { reviewWords } from './words.ts';

/** The worst are shown at once; all of them are one press away. */
const SHOWN = 10;

/** How much of the time the probes showed where they should look, the worst first. */
export function Watching({ review }: { review: ProbeReview }) {
  const words = useWords(reviewWords);
  const format = useFormat();
  const coded = useCoded();
  const [all, setAll] = useState(false);
  const { probes, period, share } = review;
  if (share === undefined) return <Empty title={words.notWatched}>{words.noneHint}</Empty>;
  return (
    <section aria-label={words.watching}>
      <h2>{words.watching} · {format.finePercent(share)}</h2>
      <p className={css.soft}>{words.span(format.date(period.from), format.date(period.to))} · {words.definition}: {coded(review.definition)}</p>
      <WideTable name={words.watching}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{words.probe}</th>
              <th scope="col">{words.township}</th>
              <th scope="col">{words.watched}</th>
              <th scope="col" className={css.count}>{words.blind}</th>
              <th scope="col" className={css.count}>{words.times}</th>
              <th scope="col">{words.longest}</th>
            </tr>
          </thead>
          <tbody>
            {probes.slice(0, all ? undefined : SHOWN).map((row) => (
              <tr key={row.probe}>
                <th scope="row">{row.name}</th>
                <td>{row.townshipName}</td>
                <td className={css.withBar}><Bar part={row.share} /> {format.finePercent(row.share)}</td>
                <td className={css.count}>{format.duration(row.blindSeconds)}</td>
                <td className={css.count}>{format.number(row.times)}</td>
                <td>
                  {row.longest &&
                    `${format.duration((Date.parse(row.longest.to) - Date.parse(row.longest.from)) / 1000)} · ${format.dateTime(row.longest.from)}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
      {!all && probes.length > SHOWN && <Button size="small" onClick={() => setAll(true)}>{words.allProbes(probes.length)}</Button>}
    </section>
  );
}
