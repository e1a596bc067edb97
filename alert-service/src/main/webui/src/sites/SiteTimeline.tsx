import type { Moment, Site } from '../api/registryTypes.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import css from './Sites.module.css';
import { rowsOf, spanOf } from './timeline.ts';
import { siteWords } from './words.ts';

const WIDTH = 480;
const ROW = 22;
const LABEL = 14;

/** States, permits and closures over the years, and the moment that is looked at. Every bar says itself what it is. */
export function SiteTimeline({ site, moment }: { site: Site; moment: Moment }) {
  const words = useWords(siteWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const now = Date.now();
  const at = moment.asOf ? Date.parse(moment.asOf) : now;
  const rows = rowsOf(site, moment, { state: common.siteKind, suspended: words.suspensions, renewed: words.renewals, states: words.states });
  const [from, to] = spanOf(rows, at, now);
  const x = (time: number) => ((Math.min(to, Math.max(from, time)) - from) / (to - from)) * WIDTH;
  const years = Array.from({ length: 40 }, (_, nth) => new Date(from).getUTCFullYear() + nth).filter((year) => Date.UTC(year, 0, 1) > from && Date.UTC(year, 0, 1) < to);
  const every = Math.ceil(years.length / 8) || 1;
  const height = rows.length * (ROW + LABEL) + 18;
  return (
    <section aria-label={words.timeline}>
      <h3>{words.timeline}</h3>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} className={css.timeline} role="list">
        {years.map((year, nth) => (
          <g key={year}>
            <line className={css.line} x1={x(Date.UTC(year, 0, 1))} x2={x(Date.UTC(year, 0, 1))} y1={0} y2={height - 14} />
            {nth % every === 0 && <text x={x(Date.UTC(year, 0, 1)) + 2} y={height - 3}>{year}</text>}
          </g>
        ))}
        {rows.map((row, nth) => (
          <g key={row.name} transform={`translate(0 ${nth * (ROW + LABEL)})`}>
            <text x={0} y={LABEL - 3}>{row.name}</text>
            {row.bars.map((bar, which) => {
              const told = `${bar.name}: ${words.valid(format.date(bar.from), bar.until === undefined ? words.open : format.date(bar.until - 1))}`;
              return (
                <rect
                  key={which} role="listitem" aria-label={told} className={css[bar.look]} rx={2}
                  x={x(bar.from)} width={Math.max(2, x(bar.until ?? to) - x(bar.from))} y={LABEL + (bar.look === 'barStop' ? 10 : 0)} height={bar.look === 'barStop' ? 6 : 16}
                >
                  <title>{told}</title>
                </rect>
              );
            })}
          </g>
        ))}
        <line className={css.mark} x1={x(at)} x2={x(at)} y1={0} y2={height - 14} />
      </svg>
    </section>
  );
}
