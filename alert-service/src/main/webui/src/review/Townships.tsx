import { useState } from 'react';
import type { ClosureReview, Rate } from '../api/types.ts';
import { useFormat } from '../i18n/format.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { WideTable } from '../ui/WideTable.tsx';
import { Bar } from './Bar.tsx';
import { Cases } from './Cases.tsx';
import type { Period } from './period.ts';
import { sorted, type Column, type Sorting } from './rates.ts';
import css from './Review.module.css';
import { reviewWords } from './words.ts';

const COLUMNS: Column[] = ['name', 'rate', 'ordered', 'measuresProved', 'accepted', 'revived', 'closed'];
const COUNTS = ['ordered', 'measuresProved', 'accepted', 'revived', 'closed'] as const;

/** Townships side by side; a row opens its cases. */
export function Townships({ review, period }: { review: ClosureReview; period: Period }) {
  const words = useWords(reviewWords);
  const { language } = useLanguage();
  const [sorting, setSorting] = useState<Sorting>({ column: 'rate', descending: false });
  const [opened, setOpened] = useState<string>();
  const rows = sorted(review.townships, sorting, language);
  const sort = (column: Column) =>
    setSorting((before) => ({ column, descending: before.column === column ? !before.descending : column !== 'name' && column !== 'rate' }));
  const chosen = review.townships.find((one) => one.township === opened);
  return (
    <section aria-label={words.townships}>
      <h2>{words.townships}</h2>
      <WideTable name={words.townships}>
        <table className={css.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={column === 'name' || column === 'rate' ? undefined : css.count}
                  aria-sort={sorting.column !== column ? undefined : sorting.descending ? 'descending' : 'ascending'}
                >
                  <button type="button" title={words.sortBy(words.columns[column])} onClick={() => sort(column)}>
                    {words.columns[column]}
                    <span aria-hidden="true">{sorting.column !== column ? '' : sorting.descending ? ' ▼' : ' ▲'}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.township} data-open={row.township === opened || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    aria-expanded={row.township === opened}
                    title={words.openCases(row.townshipName)}
                    onClick={() => setOpened(row.township === opened ? undefined : row.township)}
                  >
                    {row.townshipName}
                  </button>
                </th>
                <Cells rate={row} />
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{words.county}</th>
              <Cells rate={review.county} />
            </tr>
          </tfoot>
        </table>
      </WideTable>
      {chosen && <Cases township={chosen.township} name={chosen.townshipName} period={period} />}
    </section>
  );
}

function Cells({ rate }: { rate: Rate }) {
  const format = useFormat();
  return (
    <>
      <td className={css.withBar}>
        {rate.rate === undefined ? '–' : <><Bar part={rate.rate} /> {format.finePercent(rate.rate)}</>}
      </td>
      {COUNTS.map((column) => <td key={column} className={css.count}>{format.number(rate[column])}</td>)}
    </>
  );
}
