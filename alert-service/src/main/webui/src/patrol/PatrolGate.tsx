import { useEffect } from 'react';
import { county, me } from '../api/queries.ts';
import { commonWords } from '../i18n/common.ts';
import { TimeZone } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { logIn, mayUse, NotAllowed } from '../ui/Page.tsx';
import { failureOf, ReadFailed } from '../ui/States.tsx';
import { Patrol } from './Patrol.tsx';
import { useKept } from './useKept.ts';

/** Lets a patrol in by what the phone remembers of them, where the server cannot be asked. */
export function PatrolGate() {
  const words = useWords(commonWords);
  const who = useKept(me, 'me');
  const where = useKept(county, 'county');
  useEffect(() => {
    document.title = `${words.pages.patrol} · ${words.product}`;
  }, [words]);
  const mustLogIn = !who.data && who.remembersNothing && who.isError && failureOf(who.lastError).kind === 'logged-out';
  useEffect(() => {
    if (mustLogIn) logIn();
  }, [mustLogIn]);
  if (!who.data) {
    if (!who.isError || !who.remembersNothing || mustLogIn) return null;
    return <ReadFailed query={who} />;
  }
  if (!mayUse('patrol', who.data)) return <NotAllowed who={who.data} />;
  return (
    <TimeZone value={where.data?.timeZone ?? 'Asia/Shanghai'}>
      <Patrol key={who.data.subject} who={who.data} />
    </TimeZone>
  );
}
