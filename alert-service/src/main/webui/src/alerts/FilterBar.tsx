import type { TownshipView } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';
import { RULES, SINCES, STATUSES, type AlertFilter } from './filter.ts';
import css from './FilterBar.module.css';
import { alertWords } from './words.ts';

type Props = { filter: AlertFilter; townships: TownshipView[]; count: number | undefined; onChange: (filter: AlertFilter) => void };

/** The filter as words that can be read: "not settled · all townships · any kind · any time". */
export function FilterBar({ filter, townships, count, onChange }: Props) {
  const words = useWords(alertWords);
  const common = useWords(commonWords);
  const { language } = useLanguage();
  const pick = <K extends keyof AlertFilter>(key: K, label: string, options: [AlertFilter[K], string][]) => (
    <select
      className={css.pick}
      aria-label={label}
      value={filter[key]}
      onChange={(event) => onChange({ ...filter, [key]: event.target.value })}
    >
      {options.map(([value, text]) => (
        <option key={value} value={value}>{text}</option>
      ))}
    </select>
  );
  return (
    <div className={css.bar} role="group" aria-label={words.filters}>
      {pick('status', words.filterStatus, STATUSES.map((status) => [status, words.statuses[status]]))}
      {pick('township', words.filterTownship, [
        ['', words.allTownships],
        ...townships.map((township): [string, string] => [township.id, nameIn(language, township)]),
      ])}
      {pick('rule', words.filterRule, [['', words.allRules], ...RULES.map((rule): [typeof rule, string] => [rule, common.ruleShort[rule]])])}
      {pick('since', words.filterSince, SINCES.map((since) => [since, words.sinces[since]]))}
      <span className={css.count}>{count !== undefined && words.shown(count)}</span>
    </div>
  );
}
