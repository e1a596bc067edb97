import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { probeHealth } from '../api/queries.ts';
import type { ProbeHealth } from '../api/types.ts';
import { useCoded } from '../i18n/coded.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Choice } from '../ui/Sheet.tsx';
import { Skeleton, States } from '../ui/States.tsx';
import { useNow } from '../ui/useNow.ts';
import css from './Probes.module.css';
import { shareWatched, spansOf, type Span } from './spans.ts';
import { probeWords } from './words.ts';

const PERIODS = { '24h': 24, '7d': 168 } as const;
type Period = keyof typeof PERIODS;
const MINUTE = 60_000;

/** What happened to a probe: a band of the period, and every change with how long it lasted. */
export function Timeline({ probe }: { probe: string }) {
  const words = useWords(probeWords);
  const [period, setPeriod] = useState<Period>('24h');
  // A new minute is a new period: the band moves on by itself.
  const to = (Math.floor(useNow() / MINUTE) + 1) * MINUTE;
  const query = useQuery(probeHealth(probe, new Date(to - PERIODS[period] * 60 * MINUTE).toISOString(), new Date(to).toISOString()));
  return (
    <section aria-label={words.timeline}>
      <div className={css.periods}>
        <h3>{words.timeline}</h3>
        {(Object.keys(PERIODS) as Period[]).map((one) => (
          <Choice key={one} chosen={one === period} onChoose={() => setPeriod(one)}>{words.periods[one]}</Choice>
        ))}
      </div>
      <States query={query} skeleton={<Skeleton rows={3} height="2rem" />}>
        {(health) => <Band health={health} />}
      </States>
    </section>
  );
}

function Band({ health }: { health: ProbeHealth }) {
  const words = useWords(probeWords);
  const format = useFormat();
  const now = useNow();
  const from = Date.parse(health.from);
  const to = Math.min(now, Date.parse(health.to));
  const spans = spansOf(health.changes, from, to);
  const share = shareWatched(spans);
  if (spans.length === 0) return <p className={css.soft}>{words.noChanges}</p>;
  return (
    <>
      <div className={css.band} aria-hidden="true">
        {spans.map((span) => (
          <span
            key={span.change.id + span.from}
            className={css[span.health]}
            style={{ left: `${((span.from - from) / (to - from)) * 100}%`, width: `${((span.until - span.from) / (to - from)) * 100}%` }}
            title={words.health[span.health]}
          />
        ))}
      </div>
      <p className={css.ends}>
        <span>{format.dateTime(from)}</span>
        {share !== undefined && <span>{words.share(format.finePercent(share))}</span>}
        <span>{format.dateTime(to)}</span>
      </p>
      {health.next && <p className={css.soft}>{words.cut}</p>}
      <Changes spans={spans} />
    </>
  );
}

/** The newest first. */
function Changes({ spans }: { spans: Span[] }) {
  const words = useWords(probeWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const coded = useCoded();
  return (
    <ol className={css.changes}>
      {spans.toReversed().map(({ change, health, from, until }) => (
        <li key={change.id + from}>
          <time dateTime={change.status.since} title={format.exact(change.status.since)}>{format.dateTime(from)}</time>
          <span>
            <i className={`${css.dot} ${css[health]}`} aria-hidden="true" />
            <strong>{common.probeState[change.status.state]}</strong> {coded(change.status.reason)}
            {change.status.also.map((concern) => ` · ${common.probeState[concern.state]}`)}
            <span className={css.soft}> · {words.lasted(format.duration((until - from) / 1000))}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
