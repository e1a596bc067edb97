import { useState } from 'react';
import { myDispatches } from '../api/queries.ts';
import type { Me } from '../api/types.ts';
import { usePlaceName } from '../alerts/usePlaceName.ts';
import { inOrder, isUnderWay, progressOf } from '../dispatch/progress.ts';
import { remove } from '../dispatch/store.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Empty, failureOf, ReadFailed, Skeleton } from '../ui/States.tsx';
import { OutboxView } from './OutboxView.tsx';
import css from './Patrol.module.css';
import { Task } from './Task.tsx';
import { useCopies } from './useCopies.ts';
import { useKept } from './useKept.ts';
import { useOutbox } from './useOutbox.ts';
import { usePosition, useTellPosition } from './usePosition.ts';
import { patrolWords } from './words.ts';

const LOOK_AGAIN_MILLIS = 30_000;

/** The patrol's phone: one task at a time, and what waits to be sent. */
export function Patrol({ who }: { who: Me }) {
  const words = useWords(patrolWords);
  const common = useWords(commonWords);
  const placeName = usePlaceName();
  const { outbox, entries, isReady } = useOutbox(who);
  const query = useKept({ ...myDispatches, refetchInterval: LOOK_AGAIN_MILLIS }, `dispatches ${who.subject}`);
  const [picked, setPicked] = useState<string>();
  useCopies(query.data?.dispatches);

  const ordered = inOrder(query.data?.dispatches ?? [], entries);
  const current = ordered.find((dispatch) => dispatch.id === picked) ?? ordered[0];
  const progress = current && progressOf(current, entries);
  const position = usePosition(Boolean(progress?.next && progress.next !== 'ACCEPTED'));
  useTellPosition(progress && isUnderWay(progress) ? current?.patrol : undefined, position);
  const others = ordered.filter((dispatch) => dispatch !== current);

  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{words.title}</h1>
        <span>{who.name}</span>
        <LanguageSwitch />
        <Button look="quiet" size="small" onClick={() => void logOut()}>{common.logOut}</Button>
      </header>
      <OutboxView outbox={outbox} entries={entries} />
      <Line query={query} />
      <main className={css.main}>
        {query.data === undefined && (query.isError ? <ReadFailed query={query} /> : <Skeleton rows={3} height="6rem" />)}
        {query.data && !current && <Empty title={words.empty}>{words.emptyHint}</Empty>}
        {isReady && current && progress && (
          <Task key={current.id} dispatch={current} progress={progress} position={position} who={who} outbox={outbox} />
        )}
        {others.length > 0 && (
          <nav className={css.others} aria-label={words.others(others.length)}>
            <h2>{words.others(others.length)}</h2>
            {others.map((dispatch) => (
              <Button key={dispatch.id} wide onClick={() => setPicked(dispatch.id)}>
                {words.another(dispatch.alertView ? placeName(dispatch.alertView) : dispatch.patrolName)}
              </Button>
            ))}
          </nav>
        )}
      </main>
    </div>
  );
}

/** Forgets who was here, so that the page asks for the log-in; what waits in the outbox stays for them. */
async function logOut(): Promise<void> {
  await remove('kept', 'me');
  location.assign('/logout');
}

/** How the line to the server is, when it is not well. */
function Line({ query }: { query: ReturnType<typeof useKept<unknown>> }) {
  const words = useWords(patrolWords);
  const common = useWords(commonWords);
  const format = useFormat();
  if (!query.isOld || query.data === undefined) return null;
  if (failureOf(query.lastError).kind === 'logged-out') {
    const back = () => location.assign('/login?to=%2Fpatrol.html');
    return <Notice tone="warn" action={<Button size="small" onClick={back}>{common.logIn}</Button>}>{words.loggedOut}</Notice>;
  }
  return <Notice tone="warn">{words.offline(format.dateTime(query.dataUpdatedAt))}</Notice>;
}
