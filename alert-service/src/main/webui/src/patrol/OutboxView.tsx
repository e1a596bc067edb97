import { useState } from 'react';
import { waitingOf, type Entry, type Outbox } from '../dispatch/outbox.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { useFailureWords } from '../ui/useFailureWords.ts';
import css from './OutboxView.module.css';
import { patrolWords } from './words.ts';

/** "2 waiting, last try 14:02", and each of them on request. */
export function OutboxView({ outbox, entries }: { outbox: Outbox; entries: Entry[] }) {
  const words = useWords(patrolWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const why = useFailureWords();
  const [trying, setTrying] = useState(false);
  const waiting = waitingOf(entries);
  const refused = entries.filter((entry) => entry.refused);
  if (waiting.length + refused.length === 0) return <p className={css.sent} role="status">{words.allSent}</p>;
  const tried = waiting.flatMap((entry) => entry.lastTryAt ?? []).toSorted().at(-1);
  const send = async () => {
    setTrying(true);
    await outbox.flush();
    setTrying(false);
  };
  return (
    <section className={css.outbox} aria-label={words.outbox}>
      {waiting.length > 0 && (
        <div className={css.line} role="status">
          <strong>{words.waiting(waiting.length)}</strong>
          <span>{tried ? words.lastTry(format.time(tried)) : words.notTried}</span>
          <Button size="small" busy={trying} onClick={() => void send()}>{words.sendNow}</Button>
        </div>
      )}
      <ul>
        {[...refused, ...waiting].map((entry) => (
          <li key={entry.id} className={css.entry}>
            <span>
              {words.kinds[entry.kind]}
              {entry.kind === 'step' && ` · ${common.step[entry.step]}`}
              {entry.kind === 'finding' && ` · ${common.finding[entry.finding]}`}
              {` · ${format.time(entry.doneAt)}`}
            </span>
            {entry.refused && (
              <>
                <span className={css.refused} role="alert">{words.refusedItem(why(entry.refused))}</span>
                <Button size="small" onClick={() => void outbox.putAway(entry.id)}>{words.putAway}</Button>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
