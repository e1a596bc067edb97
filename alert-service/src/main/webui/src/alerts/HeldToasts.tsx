import { useEffect, useSyncExternalStore } from 'react';
import { commonWords } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { useFailureWords } from '../ui/useFailureWords.ts';
import { useNow } from '../ui/useNow.ts';
import type { HeldAct, HeldActs } from './held.ts';
import css from './HeldToasts.module.css';
import { alertWords } from './words.ts';

/** So many fit; what failed comes first, since it needs somebody. */
const SHOWN = 4;

/** What was pressed and can still be undone, and what could not be sent. */
export function HeldToasts({ held }: { held: HeldActs }) {
  const acts = useSyncExternalStore(held.subscribe, held.list);
  const words = useWords(alertWords);
  const failed = acts.filter((act) => act.state.kind === 'failed');
  const others = acts.filter((act) => act.state.kind !== 'failed');
  const shown = [...failed, ...others.toReversed()].slice(0, SHOWN);
  useEffect(() => {
    const leave = () => void held.sendAll(undefined, true);
    addEventListener('pagehide', leave);
    return () => removeEventListener('pagehide', leave);
  }, [held]);
  return (
    <div role="status">
      <ul className={css.toasts}>
        {acts.length > SHOWN && <li className={css.toast}>{words.moreHeld(acts.length - SHOWN)}</li>}
        {shown.map((act) => (
          <Toast key={act.key} act={act} held={held} />
        ))}
      </ul>
    </div>
  );
}

function Toast({ act, held }: { act: HeldAct; held: HeldActs }) {
  const words = useWords(alertWords);
  const common = useWords(commonWords);
  const why = useFailureWords();
  const now = useNow(500);
  const what = words.held[act.kind];
  switch (act.state.kind) {
    case 'held':
      return (
        <li className={css.toast}>
          <span>{words.heldFor(what, act.place, Math.max(0, Math.ceil((act.until - now) / 1000)))}</span>
          <Button size="small" onClick={() => held.undo(act.key)}>{common.undo}</Button>
        </li>
      );
    case 'sending':
      return <li className={css.toast}>{words.sending(what, act.place)}</li>;
    case 'failed':
      return (
        <li className={`${css.toast} ${css.failed}`}>
          <span>{words.notSent(what, act.place)} {why(act.state.failure)}</span>
          <Button size="small" onClick={() => void held.send(act.key)}>{common.retry}</Button>
          <Button size="small" onClick={() => held.undo(act.key)}>{common.cancel}</Button>
        </li>
      );
  }
}
