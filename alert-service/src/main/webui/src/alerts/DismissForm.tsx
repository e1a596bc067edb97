import { useState } from 'react';
import { change } from '../api/client.ts';
import type { AlertDetail, DismissalReason } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { ActFailed } from './ActFailed.tsx';
import css from './Acts.module.css';
import { dismissalWords, REASONS } from './dismissalWords.ts';
import type { HeldActs } from './held.ts';
import { useAlertChange } from './useAlertChange.ts';

type Props = { alert: AlertDetail; held: HeldActs; onDone: () => void };

/** Lets an alert go without sending anybody: with a reason, and from medium severity up with a second person. */
export function DismissForm({ alert, held, onDone }: Props) {
  const words = useWords(dismissalWords);
  const [reason, setReason] = useState<DismissalReason>();
  const [text, setText] = useState('');
  const explanation = text.trim() || undefined;
  const act = useAlertChange<{ reason: DismissalReason; explanation: string | undefined }, AlertDetail>(alert, held, onDone, (body) =>
    change<AlertDetail>(`/alerts/${encodeURIComponent(alert.id)}/dismissals`, body),
  );
  const missing = reason === 'OTHER' && !explanation;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason && !missing) void act.fire({ reason, explanation });
      }}
    >
      <fieldset>
        <legend>{words.why}</legend>
        {REASONS.map((one, index) => (
          <label key={one} className={css.option}>
            <input type="radio" name="reason" autoFocus={index === 0} checked={reason === one} onChange={() => setReason(one)} />
            <span>{words.reasons[one]}</span>
          </label>
        ))}
      </fieldset>
      <label>
        <span>{words.explanation}{missing && ` · ${words.explanationNeeded}`}</span>
        <textarea maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <ActFailed act={act} />
      <p className={css.meaning}>{alert.severity === 'LOW' ? words.endsNow : words.needsSecond}</p>
      <Button type="submit" look="accent" busy={act.sending} disabled={!reason || missing}>
        {alert.severity === 'LOW' ? words.dismissNow : words.propose}
      </Button>
    </form>
  );
}
