import type { StageResponse } from '../api/types.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { WideTable } from '../ui/WideTable.tsx';
import css from './Review.module.css';
import { place, ticksUpTo } from './scale.ts';
import { reviewWords } from './words.ts';

const WIDTH = 900;
const LEFT = 130;
const RIGHT = 20;
const ROW = 40;

/** Response times as they are spread, not as a mean: dots, the median and the 90th percentile, labelled where they are. */
export function Responses({ responses }: { responses: StageResponse[] }) {
  const words = useWords(reviewWords);
  const format = useFormat();
  const longest = Math.max(60, ...responses.flatMap((one) => [...one.secondsDistribution, one.p90Seconds ?? 0]));
  const ticks = ticksUpTo(longest);
  const end = ticks.at(-1) ?? longest;
  const x = (seconds: number) => LEFT + place(seconds, end) * (WIDTH - LEFT - RIGHT);
  const height = responses.length * ROW + 28;
  return (
    <figure className={css.plot}>
      <h3>{words.responses}</h3>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={words.responses}>
        {ticks.map((tick) => (
          <g key={tick}>
            <line className={css.grid} x1={x(tick)} x2={x(tick)} y1={0} y2={height - 22} />
            <text className={css.tick} x={x(tick)} y={height - 6} textAnchor="middle">{format.duration(tick)}</text>
          </g>
        ))}
        {responses.map((one, row) => {
          const y = row * ROW + ROW / 2 + 4;
          return (
            <g key={one.stage}>
              <text className={css.stage} x={0} y={y + 4}>{words.stages[one.stage]}</text>
              {one.secondsDistribution.map((seconds, index) => (
                <circle key={index} className={css.dot} cx={x(seconds)} cy={y + ((index % 5) - 2) * 2.2} r={3} />
              ))}
              {one.medianSeconds !== undefined && <line className={css.median} x1={x(one.medianSeconds)} x2={x(one.medianSeconds)} y1={y - 14} y2={y + 12} />}
              {one.p90Seconds !== undefined && <line className={css.p90} x1={x(one.p90Seconds)} x2={x(one.p90Seconds)} y1={y - 14} y2={y + 12} />}
            </g>
          );
        })}
      </svg>
      <figcaption className={css.soft}>{words.responsesMeaning} {words.missingMeaning}</figcaption>
      <WideTable name={words.responses}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col" />
              <th scope="col" className={css.count}>{words.median}</th>
              <th scope="col" className={css.count}>{words.p90}</th>
              <th scope="col" className={css.count}>{words.count}</th>
              <th scope="col" className={css.count}>{words.missing}</th>
            </tr>
          </thead>
          <tbody>
            {responses.map((one) => (
              <tr key={one.stage}>
                <th scope="row">{words.stages[one.stage]}</th>
                <td className={css.count}>{one.medianSeconds === undefined ? '–' : format.duration(one.medianSeconds)}</td>
                <td className={css.count}>{one.p90Seconds === undefined ? '–' : format.duration(one.p90Seconds)}</td>
                <td className={css.count}>{format.number(one.count)}</td>
                <td className={css.count}>{format.number(one.missing)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </figure>
  );
}
