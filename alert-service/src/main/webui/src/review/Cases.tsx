import { useQuery } from '@tanstack/react-query';
import { closureCases } from '../api/queries.ts';
import type { ClosureCase } from '../api/types.ts';
import { useCoded } from '../i18n/coded.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Empty, Skeleton, States } from '../ui/States.tsx';
import { WideTable } from '../ui/WideTable.tsx';
import type { Period } from './period.ts';
import css from './Review.module.css';
import { reviewWords } from './words.ts';

/** The sites behind a township's figure, with what counts and what does not, and why. */
export function Cases({ township, name, period }: { township: string; name: string; period: Period }) {
  const words = useWords(reviewWords);
  const query = useQuery(closureCases(period.from, period.to, township));
  return (
    <div className={css.cases}>
      <h3>{words.cases(name)}</h3>
      <States
        query={query}
        skeleton={<Skeleton rows={3} height="2rem" />}
        isEmpty={({ cases }) => cases.length === 0}
        empty={<Empty title={words.noCases} />}
      >
        {({ cases }) => (
          <WideTable name={words.cases(name)}>
            <table className={css.table}>
              <thead>
                <tr>{Object.entries(words.caseColumns).map(([key, title]) => <th key={key} scope="col">{title}</th>)}</tr>
              </thead>
              <tbody>{cases.map((one) => <Row key={`${one.site} ${one.orderedAt}`} one={one} />)}</tbody>
            </table>
          </WideTable>
        )}
      </States>
    </div>
  );
}

function Row({ one }: { one: ClosureCase }) {
  const words = useWords(reviewWords);
  const format = useFormat();
  const coded = useCoded();
  return (
    <tr>
      <th scope="row">{one.siteName}</th>
      <td>{format.date(one.orderedAt)}</td>
      <td>{format.date(one.closeBy)}</td>
      <td>{one.proved}/{one.measures}</td>
      <td>{one.accepted ? words.yes : words.no}</td>
      <td>{one.counts ? words.yes : words.no}</td>
      <td>{coded(one.why)}</td>
    </tr>
  );
}
