import { useState } from 'react';
import { change } from '../api/client.ts';
import type { AlertDetail, Outcome } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import css from './Acts.module.css';
import { isAboutCameras } from './cameras.ts';
import { ActFailed } from './ActFailed.tsx';
import type { HeldActs } from './held.ts';
import { useAlertChange } from './useAlertChange.ts';
import { alertWords } from './words.ts';

const OUTCOMES: Outcome[] = ['ILLEGAL', 'LEGAL', 'PSEUDO_CHANGE', 'HISTORIC_TRACE'];
const needsExplanation = (outcome: Outcome) => outcome === 'PSEUDO_CHANGE' || outcome === 'HISTORIC_TRACE';

/** Ends an alert with what the check found. */
export function SettleForm({ alert, held, onDone }: { alert: AlertDetail; held: HeldActs; onDone: () => void }) {
  const words = useWords(alertWords);
  const common = useWords(commonWords);
  const [outcome, setOutcome] = useState<Outcome>();
  const [text, setText] = useState('');
  const explanation = text.trim() || undefined;
  const act = useAlertChange<{ outcome: Outcome; explanation: string | undefined }, AlertDetail>(alert, held, onDone, (body) =>
    change<AlertDetail>(`/alerts/${encodeURIComponent(alert.id)}/settlements`, body),
  );
  const missing = outcome && needsExplanation(outcome) && !explanation;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome && !missing) void act.fire({ outcome, explanation });
      }}
    >
      <fieldset>
        <legend>{words.settleAs}</legend>
        {OUTCOMES.map((one) => (
          <label key={one} className={css.option}>
            <input type="radio" name="outcome" checked={outcome === one} onChange={() => setOutcome(one)} />
            <span>{common.outcome[one]}</span>
            <small>{(isAboutCameras(alert) ? common.outcomeOfCamera : common.outcomeMeaning)[one]}</small>
          </label>
        ))}
      </fieldset>
      <label>
        <span>{words.explanation}{missing && ` · ${words.explanationNeeded}`}</span>
        <textarea maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <ActFailed act={act} />
      {outcome && <p className={css.meaning}>{words.settleMeans}</p>}
      <Button type="submit" look="accent" busy={act.sending} disabled={!outcome || Boolean(missing)}>
        {outcome ? words.settleNow(common.outcome[outcome]) : words.settle}
      </Button>
    </form>
  );
}
