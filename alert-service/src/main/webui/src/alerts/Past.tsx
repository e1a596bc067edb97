import type { AlertDetail, AlertView } from '../api/types.ts';
import { useCoded } from '../i18n/coded.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import { usePlaceName } from './usePlaceName.ts';
import css from './AlertPanel.module.css';
import { alertWords } from './words.ts';

/** Earlier episodes at the same place. */
export function History({ history, onSelect }: { history: AlertView[]; onSelect: (id: string) => void }) {
  const words = useWords(alertWords);
  const common = useWords(commonWords);
  const format = useFormat();
  return (
    <section className={css.section} aria-label={words.history}>
      <h3>{words.history}</h3>
      {history.length === 0 && <p className={css.soft}>{words.noHistory}</p>}
      <ul>
        {history.map((past) => (
          <li key={past.id}>
            <button type="button" className={css.past} onClick={() => onSelect(past.id)}>
              <SeverityMark alert={past} />
              <span>{words.episode(past.episode)}</span>
              <time dateTime={past.firstSeenAt}>{format.dateTime(past.firstSeenAt)}</time>
              <span>{past.settlement ? common.outcome[past.settlement.outcome] : common.status[past.status]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Other alerts of the same machine: where it was before, where it went, and what another probe saw. */
export function Story({ alert, onSelect }: { alert: AlertDetail; onSelect: (id: string) => void }) {
  const words = useWords(alertWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const placeName = usePlaceName();
  const parts = [[words.wasBefore, alert.before ?? []], [words.wentOn, alert.after ?? []], [words.joined, alert.joined ?? []]] as const;
  if (parts.every(([, alerts]) => alerts.length === 0)) return null;
  return (
    <section className={css.section} aria-label={words.story}>
      <h3>{words.story}</h3>
      <ul>
        {parts.flatMap(([what, alerts]) => alerts.map((one) => (
          <li key={what + one.id}>
            <button type="button" className={css.story} onClick={() => onSelect(one.id)}>
              <span className={css.soft}>{what}</span>
              <span>{placeName(one)} · {common.ruleShort[one.rule]}</span>
              <time dateTime={one.lastSeenAt}>{format.dateTime(one.lastSeenAt)}</time>
            </button>
          </li>
        )))}
      </ul>
    </section>
  );
}

/** Who did what and when, the newest first. */
export function Log({ log }: { log: AlertDetail['log'] }) {
  const words = useWords(alertWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const coded = useCoded();
  return (
    <section className={css.section} aria-label={words.log}>
      <h3>{words.log}</h3>
      <ol className={css.log}>
        {log.toSorted((a, b) => b.seq - a.seq).map((entry) => (
          <li key={entry.seq}>
            <time dateTime={entry.doneAt} title={words.logShown(format.exact(entry.doneAt), format.exact(entry.recordedAt))}>
              {format.timeWithSeconds(entry.doneAt)}
            </time>
            <span>
              <strong>{entry.by.roles.includes('system') ? common.role['system'] : entry.by.name}</strong> {coded(entry.what)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
