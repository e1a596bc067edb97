import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { alertsOfGroup } from '../api/queries.ts';
import type { AlertView, Me } from '../api/types.ts';
import { useCoded } from '../i18n/coded.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { SeverityShape, weightOf } from '../ui/SeverityMark.tsx';
import css from './AlertQueue.module.css';
import { AlertRow } from './AlertRow.tsx';
import type { QueueItem } from './ranking.ts';
import { useSteadyScroll } from './useSteadyScroll.ts';
import { useTownshipName } from './usePlaceName.ts';
import { alertWords } from './words.ts';

/** So many rows are drawn at first; the rest are counted, and one press away. */
const DRAWN = 120;

type Props = { items: QueueItem[]; who: Me; hidden?: number; selected: string | undefined; onSelect: (id: string) => void };

/** Those of a row that are not in the list: they are read when the row is opened. */
function Rest({ group, shown, row }: { group: string; shown: AlertView[]; row: (alert: AlertView) => ReactNode }) {
  const { data } = useQuery(alertsOfGroup(group));
  return data?.alerts.filter((one) => !shown.some(({ id }) => id === one.id)).map(row);
}

/** The alerts at their rank. A group opens in place, and what is under the pointer stays there. */
export function AlertQueue({ items, who, hidden = 0, selected, onSelect }: Props) {
  const words = useWords(alertWords);
  const townshipName = useTownshipName();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const coded = useCoded();
  const [drawn, setDrawn] = useState(DRAWN);
  const chosen = items.findIndex((item) => (item.kind === 'alert' ? item.alert.id === selected : item.alerts.some(({ id }) => id === selected)));
  const shown = items.slice(0, Math.max(drawn, chosen + DRAWN / 2));
  const left = items.slice(shown.length).reduce((sum, item) => sum + (item.kind === 'alert' ? 1 : item.count), 0);
  const steady = useSteadyScroll(items);
  const row = (alert: AlertView) => (
    <li key={alert.id}>
      <AlertRow alert={alert} who={who} selected={alert.id === selected} onSelect={onSelect} />
    </li>
  );
  return (
    <ol className={css.queue} aria-label={words.queue} {...steady}>
      {shown.map((item) => {
        if (item.kind === 'alert') return row(item.alert);
        const open = opened.has(item.key) || item.alerts.some((alert) => alert.id === selected);
        const first = item.alerts[0];
        const toggle = () => setOpened((keys) => new Set(open ? [...keys].filter((key) => key !== item.key) : [...keys, item.key]));
        return (
          <li key={item.key}>
            <button type="button" className={css.group} aria-expanded={open} onClick={toggle}>
              {first && <SeverityShape weight={weightOf(first)} />}
              <span className={css.label}>{item.label ? coded(item.label) : words.group(first ? townshipName(first) : '')}</span>
              <strong className={css.count}>{words.groupCount(item.count)}</strong>
              <span className={css.chevron} aria-hidden="true">{open ? '▾' : '▸'}</span>
            </button>
            {open && (
              <ol className={css.members}>
                {item.alerts.map(row)}
                {item.count > item.alerts.length && item.label && <Rest group={item.key} shown={item.alerts} row={row} />}
              </ol>
            )}
          </li>
        );
      })}
      {left > 0 && <li className={css.more}><Button wide onClick={() => setDrawn(shown.length + DRAWN)}>{words.drawMore(left)}</Button></li>}
      {hidden > 0 && <li className={css.more}>{words.hidden(hidden)}</li>}
    </ol>
  );
}
