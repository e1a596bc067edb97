import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../api/change.ts';
import { change } from '../api/client.ts';
import { secondLooks } from '../api/queries.ts';
import type { SecondLook } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { Age } from '../ui/Age.tsx';
import { Button } from '../ui/Button.tsx';
import { ChangeFailed } from '../ui/ChangeFailed.tsx';
import css from './ChecksSheet.module.css';
import { dismissalWords } from './dismissalWords.ts';
import { EvidencePicture } from './EvidencePicture.tsx';
import { usePlaceName } from './usePlaceName.ts';

/** One dismissal that was drawn: what was seen, why it was let go, and what whoever looks again says of it. */
export function LookAgain({ look, onSelect }: { look: SecondLook; onSelect: (id: string) => void }) {
  const words = useWords(dismissalWords);
  const common = useWords(commonWords);
  const placeName = usePlaceName();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const act = useChange<{ agrees: boolean; explanation: string }, SecondLook>(
    (stamp, asked) => change<SecondLook>(`/second-looks/${encodeURIComponent(look.id)}/verdicts`, { ...asked, ...stamp }),
    () => void client.invalidateQueries({ queryKey: secondLooks.queryKey }),
  );
  const { alert, dismissal } = look;
  const explanation = text.trim();
  return (
    <article className={css.look} data-look={look.id} aria-label={placeName(alert)}>
      <button type="button" className={css.seen} onClick={() => onSelect(alert.id)}>
        <span className={css.stamp}>{alert.picture && <EvidencePicture sha256={alert.picture.sha256} box={alert.picture.box} alt="" zoom />}</span>
        <strong>{placeName(alert)}</strong>
        <span className={css.soft}>{common.ruleShort[alert.rule]} · {words.drawn} <Age at={look.drawnAt} /></span>
      </button>
      <p>{words.lookBy(dismissal.by.name, common.dismissalReason[dismissal.reason])}{dismissal.explanation && ` · ${dismissal.explanation}`}</p>
      <label>
        <span>{words.found}</span>
        <input type="text" maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {act.failure && <ChangeFailed failure={act.failure} />}
      <div className={css.buttons}>
        <Button size="small" disabled={!explanation} busy={act.sending} title={words.disagreeMeans} onClick={() => void act.fire({ agrees: false, explanation })}>
          {words.disagree}
        </Button>
        <Button size="small" disabled={!explanation} busy={act.sending} onClick={() => void act.fire({ agrees: true, explanation })}>{words.agree}</Button>
      </div>
      <p className={css.soft}>{words.disagreeMeans}</p>
    </article>
  );
}
