import { useQuery } from '@tanstack/react-query';
import { world as worldQuery } from '../api/queries.ts';
import type { AlertDetail } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import css from './AlertPanel.module.css';
import { alertWords } from './words.ts';

/** So many machines are told of; the track and the pictures have all of them. */
const SHOWN = 5;

/** What each machine was about, for how long, and what made seeing hard: whoever doubts the sentence looks here. */
export function SeenMachines({ seen }: { seen: AlertDetail['seen'] }) {
  const words = useWords(alertWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const { data } = useQuery({ ...worldQuery, enabled: false });
  if (seen.length === 0) return null;
  return (
    <ul className={css.seen} aria-label={words.seen}>
      {seen.slice(0, SHOWN).map((one) => (
        <li key={one.probe + one.from + one.machine}>
          <strong>{common.machine[one.machine]}</strong>
          {one.activity && ` · ${common.activity[one.activity]}`}
          {one.conditions.length > 0 && <em> · {one.conditions.map((condition) => common.condition[condition]).join(common.machineJoin)}</em>}
          <span className={css.soft}>
            {' · '}{format.time(one.from)}–{format.time(one.until)} · {words.seenBy(data?.probes.find((probe) => probe.id === one.probe)?.name ?? one.probe)}
          </span>
        </li>
      ))}
    </ul>
  );
}
