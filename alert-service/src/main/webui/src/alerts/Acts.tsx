import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { AlertDetail, Me } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { DispatchChoice } from '../dispatch/DispatchChoice.tsx';
import css from './Acts.module.css';
import { CommentForm } from './CommentForm.tsx';
import { DismissForm } from './DismissForm.tsx';
import { dismissalWords } from './dismissalWords.ts';
import type { HeldActs } from './held.ts';
import { holdAcknowledgement } from './holding.ts';
import { JoinForm } from './JoinForm.tsx';
import { SettleForm } from './SettleForm.tsx';
import { usePlaceName } from './usePlaceName.ts';
import { actsFor } from './allowed.ts';
import { alertWords } from './words.ts';

export type Open = 'dispatch' | 'dismiss' | 'settle' | 'join' | 'comment' | undefined;

type Props = { alert: AlertDetail; who: Me; held: HeldActs; open: Open; onOpen: (open: Open) => void };

/** What can be done with an alert now; what cannot says why. */
export function Acts({ alert, who, held, open, onOpen }: Props) {
  const words = useWords(alertWords);
  const client = useQueryClient();
  const placeName = usePlaceName();
  const acts = useSyncExternalStore(held.subscribe, held.list);
  const dismissing = useWords(dismissalWords);
  const allowed = actsFor(alert, who, words, dismissing);
  const place = placeName(alert);
  const acknowledging = acts.find((act) => act.alert === alert.id && act.kind === 'acknowledge' && act.state.kind !== 'failed');
  const toggle = (act: NonNullable<Open>) => onOpen(open === act ? undefined : act);
  return (
    <section className={css.acts} aria-label={words.acts}>
      {open === 'dispatch' && !allowed.dispatch && <DispatchChoice alert={alert} place={place} held={held} onDone={() => onOpen(undefined)} />}
      {open === 'dismiss' && !allowed.dismiss && <DismissForm alert={alert} held={held} onDone={() => onOpen(undefined)} />}
      {open === 'settle' && !allowed.settle && <SettleForm alert={alert} held={held} onDone={() => onOpen(undefined)} />}
      {open === 'join' && !allowed.join && <JoinForm alert={alert} held={held} onDone={() => onOpen(undefined)} />}
      {open === 'comment' && !allowed.comment && <CommentForm alert={alert} place={place} held={held} onDone={() => onOpen(undefined)} />}
      <div className={css.buttons}>
        <Button
          look={alert.status === 'OPEN' ? 'accent' : 'plain'}
          hint="A"
          busy={Boolean(acknowledging)}
          disabled={Boolean(allowed.acknowledge)}
          title={allowed.acknowledge}
          onClick={() => holdAcknowledgement(client, held, alert, place)}
        >
          {words.acknowledge}
        </Button>
        <Button
          look={alert.status === 'ACKNOWLEDGED' ? 'accent' : 'plain'}
          hint="D"
          aria-expanded={open === 'dispatch'}
          disabled={Boolean(allowed.dispatch)}
          title={allowed.dispatch}
          onClick={() => toggle('dispatch')}
        >
          {words.dispatch}
        </Button>
        <Button hint="X" aria-expanded={open === 'dismiss'} disabled={Boolean(allowed.dismiss)} title={allowed.dismiss} onClick={() => toggle('dismiss')}>
          {dismissing.dismiss}
        </Button>
        <Button
          hint="S"
          aria-expanded={open === 'settle'}
          disabled={Boolean(allowed.settle)}
          title={allowed.settle}
          onClick={() => toggle('settle')}
        >
          {words.settle}
        </Button>
        <Button hint="G" aria-expanded={open === 'join'} disabled={Boolean(allowed.join)} title={allowed.join} onClick={() => toggle('join')}>
          {words.join}
        </Button>
        <Button hint="C" aria-expanded={open === 'comment'} disabled={Boolean(allowed.comment)} title={allowed.comment} onClick={() => toggle('comment')}>
          {words.comment}
        </Button>
      </div>
      <Reasons reasons={[allowed.acknowledge, allowed.dispatch, allowed.dismiss, allowed.settle]} />
    </section>
  );
}

/** A disabled button's reason is written out: a tooltip does not open on a touch screen. */
function Reasons({ reasons }: { reasons: (string | undefined)[] }) {
  const different = [...new Set(reasons.filter((reason) => reason !== undefined))];
  return different.length > 0 && <p className={css.reasons}>{different.join(' · ')}</p>;
}
