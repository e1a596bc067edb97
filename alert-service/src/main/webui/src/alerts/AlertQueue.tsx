import { useState } from 'react';
import type { AlertView, Me } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import { SeverityShape, weightOf } from '../ui/SeverityMark.tsx';
import css from './AlertQueue.module.css';
import { AlertRow } from './AlertRow.tsx';
import type { QueueItem } from './ranking.ts';
import { useSteadyScroll } from './useSteadyScroll.ts';
import { useTownshipName } from './usePlaceName.ts';
import { alertWords } from './words.ts';

type Props = { items: QueueItem[]; who: Me; selected: string | undefined; onSelect: (id: string) => void };

/** The alerts at their rank. A group opens in place, and what is under the pointer stays there. */
export function AlertQueue({ items, who, selected, onSelect }: Props) {
  const words = useWords(alertWords);
  const townshipName = useTownshipName();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const steady = useSteadyScroll(items);
  const row = (alert: AlertView) => (
    <li key={alert.id}>
      <AlertRow alert={alert} who={who} selected={alert.id === selected} onSelect={onSelect} />
    </li>
  );
  return (
    <ol className={css.queue} aria-label={words.queue} {...steady}>
      {items.map((item) => {
        if (item.kind === 'alert') return row(item.alert);
        const open = opened.has(item.key) || item.alerts.some((alert) => alert.id === selected);
        const first = item.alerts[0];
        const toggle = () => setOpened((keys) => new Set(open ? [...keys].filter((key) => key !== item.key) : [...keys, item.key]));
        return (
          <li key={item.key}>
            <button type="button" className={css.group} aria-expanded={open} onClick={toggle}>
              {first && <SeverityShape weight={weightOf(first)} />}
              <span>{words.group(item.alerts.length, first ? townshipName(first) : '')}</span>
              <span className={css.chevron} aria-hidden="true">{open ? '▾' : '▸'}</span>
            </button>
            {open && <ol className={css.members}>{item.alerts.map(row)}</ol>}
          </li>
        );
      })}
    </ol>
  );
}
