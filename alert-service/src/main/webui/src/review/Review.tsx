import { useQuery } from '@tanstack/react-query';
import { useContext, useMemo, useState } from 'react';
import { alertReview, closureReview, county as countyQuery, probeReview } from '../api/queries.ts';
import type { Me } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { TimeZone, useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { PageLinks } from '../ui/PageLinks.tsx';
import { Skeleton, States } from '../ui/States.tsx';
import { AlertFigures } from './AlertFigures.tsx';
import { ClosureFigure } from './ClosureFigure.tsx';
import { Export } from './Export.tsx';
import { before, periodOf, PERIODS, type PeriodName } from './period.ts';
import css from './Review.module.css';
import { Townships } from './Townships.tsx';
import { Watching } from './Watching.tsx';
import { reviewWords } from './words.ts';

const inAddress = (): PeriodName => PERIODS.find((one) => one === new URLSearchParams(location.search).get('period')) ?? '365d';

/** The supervisor's figures: each with what it is made of, and the cases behind it. */
export function Review({ who }: { who: Me }) {
  const words = useWords(reviewWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const timeZone = useContext(TimeZone);
  const [name, setName] = useState(inAddress);
  const [madeAt] = useState(Date.now);
  const period = useMemo(() => periodOf(name, madeAt, timeZone), [name, madeAt, timeZone]);
  const earlier = before(period);
  const county = useQuery(countyQuery);
  const closure = useQuery(closureReview(period.from, period.to));
  const closureBefore = useQuery(closureReview(earlier.from, earlier.to));
  const alerts = useQuery(alertReview(period.from, period.to));
  const probes = useQuery(probeReview(period.from, period.to));
  const choose = (next: PeriodName) => {
    setName(next);
    history.replaceState(null, '', `?period=${next}`);
  };
  const span = words.span(format.date(period.from), format.date(period.to));
  return (
    <div className={css.page}>
      <header className={css.bar}>
        <h1>{county.data?.name} {words.title}</h1>
        <label>
          {words.period}{' '}
          <select value={name} onChange={(event) => choose(event.target.value as PeriodName)}>
            {PERIODS.map((one) => <option key={one} value={one}>{words.periods[one]}</option>)}
          </select>
        </label>
        <Export closure={closure.data} alerts={alerts.data} span={span} />
        <Button size="small" onClick={() => print()}>{words.print}</Button>
        <PageLinks who={who} here="review" />
        <LanguageSwitch />
        <span className={css.soft}>{who.name}</span>
        <Button look="quiet" size="small" onClick={() => location.assign('/logout')}>{common.logOut}</Button>
      </header>
      <main className={css.main}>
        <p className={css.soft}>
          {span} · {words.compared(format.date(earlier.from), format.date(earlier.to))} · {words.madeAt(format.exact(madeAt))}
        </p>
        <States query={closure} skeleton={<Skeleton rows={2} height="10rem" />}>
          {(review) => (
            <>
              <ClosureFigure rate={review.county} definition={review.definition} earlier={closureBefore.data?.county} />
              <Townships review={review} period={period} />
            </>
          )}
        </States>
        <States query={alerts} skeleton={<Skeleton rows={1} height="20rem" />}>
          {(review) => <AlertFigures review={review} />}
        </States>
        <States query={probes} skeleton={<Skeleton rows={1} height="16rem" />}>
          {(review) => <Watching review={review} />}
        </States>
      </main>
    </div>
  );
}
