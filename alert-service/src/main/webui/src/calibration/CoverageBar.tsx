import type { UseQueryResult } from '@tanstack/react-query';
import type { CoverageMap } from '../api/registryProbes.ts';
import type { Machine } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { useCoded } from '../i18n/coded.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords, wordOf } from '../i18n/language.tsx';
import { ReadFailed } from '../ui/States.tsx';
import css from './Calibration.module.css';
import { calibrationWords } from './words.ts';

const MACHINES: Machine[] = ['EXCAVATOR', 'LOADER', 'TRUCK', 'VESSEL'];
type Covering = { machine: Machine; night: boolean; on: boolean };
type Props = { covering: Covering; query: UseQueryResult<CoverageMap>; onChange: (covering: Covering) => void };

/** Where a machine of a class is found by day or night, and how much of the sites that is. */
export function CoverageBar({ covering, query, onChange }: Props) {
  const words = useWords(calibrationWords);
  const common = useWords(commonWords);
  const coded = useCoded();
  const format = useFormat();
  const { on, machine, night } = covering;
  return (
    <div className={css.coverage} role="group" aria-label={words.coverage}>
      <label><input type="checkbox" checked={on} onChange={(event) => onChange({ ...covering, on: event.target.checked })} /> {words.coverage}</label>
      <label>
        {words.coverageOf}{' '}
        <select value={machine} disabled={!on} onChange={(event) => onChange({ ...covering, machine: event.target.value as Machine })}>
          {MACHINES.map((one) => <option key={one} value={one}>{common.machine[one]}</option>)}
        </select>
      </label>
      <label><input type="checkbox" disabled={!on} checked={night} onChange={(event) => onChange({ ...covering, night: event.target.checked })} /> {words.night}</label>
      {on && query.isError && <ReadFailed query={query} />}
      {on && query.isPending && <span role="status">{common.loading}</span>}
      {on && query.data && (
        <ul>
          {query.data.sites.map(({ kind, total, touched, share }) => (
            <li key={kind}>{wordOf(common.siteKind, kind)}: {words.seen(format.finePercent(share), format.number(touched), format.number(total))}</li>
          ))}
          {query.data.unwatched.length > 0 && (
            <li>
              <details>
                <summary>{words.unwatched(format.number(query.data.unwatched.length))}</summary>
                <ul>{query.data.unwatched.slice(0, 30).map(({ probe, name, why }) => <li key={probe}>{name}: {coded(why)}</li>)}</ul>
              </details>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
