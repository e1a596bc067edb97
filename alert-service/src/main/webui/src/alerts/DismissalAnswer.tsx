import { useState } from 'react';
import { change } from '../api/client.ts';
import type { AlertDetail, DismissalView, Me } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { ActFailed } from './ActFailed.tsx';
import css from './DismissalAnswer.module.css';
import { mayClaim } from './claim.ts';
import { dismissalWords } from './dismissalWords.ts';
import type { HeldActs } from './held.ts';
import { useAlertChange } from './useAlertChange.ts';

type Props = { alert: AlertDetail; who: Me; held: HeldActs };

/** A dismissal that waits for a second person: why it was asked for, and the second person's yes or no. */
export function DismissalAnswer({ alert, who, held }: Props) {
  const words = useWords(dismissalWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const { dismissal } = alert;
  if (dismissal?.state !== 'PROPOSED' || alert.status === 'SETTLED') return null;
  // The server knows persons; the page only spares the proposer a useless press.
  const own = dismissal.by.name === who.name && dismissal.by.unit === who.unit;
  return (
    <section className={css.answer} aria-label={words.proposed}>
      <h3>{words.proposed}</h3>
      <p>
        <strong>{common.dismissalReason[dismissal.reason]}</strong>
        {dismissal.explanation && ` · ${dismissal.explanation}`}
      </p>
      <p className={css.soft}>{words.proposedBy(dismissal.by.name, format.timeWithSeconds(dismissal.at))}</p>
      {own || !mayClaim(who) ? <p>{words.waits}</p> : <Answer alert={alert} dismissal={dismissal} held={held} />}
    </section>
  );
}

function Answer({ alert, dismissal, held }: { alert: AlertDetail; dismissal: DismissalView; held: HeldActs }) {
  const words = useWords(dismissalWords);
  const [text, setText] = useState('');
  const act = useAlertChange<{ answer: 'confirmations' | 'rejections'; explanation: string | undefined }, AlertDetail>(
    alert,
    held,
    () => undefined,
    ({ answer, ...body }) =>
      change<AlertDetail>(`/alerts/${encodeURIComponent(alert.id)}/dismissals/${encodeURIComponent(dismissal.id)}/${answer}`, body),
  );
  const explanation = text.trim() || undefined;
  return (
    <>
      <label>
        <span>{words.answerExplanation}</span>
        <input type="text" maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <ActFailed act={act} />
      <div className={css.buttons}>
        <Button data-act="reject" hint="N" busy={act.sending} onClick={() => void act.fire({ answer: 'rejections', explanation })}>{words.reject}</Button>
        <Button data-act="confirm" hint="Y" look="accent" busy={act.sending} onClick={() => void act.fire({ answer: 'confirmations', explanation })}>
          {words.confirm}
        </Button>
      </div>
    </>
  );
}
