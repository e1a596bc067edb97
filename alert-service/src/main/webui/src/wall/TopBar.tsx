import { useQuery } from '@tanstack/react-query';
import { dismissalWords } from '../alerts/dismissalWords.ts';
import { secondLooks } from '../api/queries.ts';
import type { County, Me } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import type { FeedState } from '../live/feed.ts';
import { Button } from '../ui/Button.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { PageLinks } from '../ui/PageLinks.tsx';
import { useNow } from '../ui/useNow.ts';
import css from './TopBar.module.css';
import { LONGEST_MUTE_MILLIS } from './sound.ts';
import type { Sound } from './useSound.ts';
import { wallWords } from './words.ts';

type Props = { who: Me; county: County | undefined; feed: FeedState; sound: Sound; onChecks: (() => void) | undefined; onHelp: () => void };

export function TopBar({ who, county, feed, sound, onChecks, onHelp }: Props) {
  const words = useWords(wallWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const now = useNow();
  return (
    <header className={css.bar}>
      <h1>
        {county?.name ?? common.product} <span>{common.pages.wall}</span>
      </h1>
      <span className={`${css.feed} ${css[feed.kind]}`}>
        {feed.kind === 'live' ? common.feedLive : feed.kind === 'lost' ? format.timeWithSeconds(feed.since) : common.feedConnecting}
      </span>
      <time className={css.clock} dateTime={new Date(now).toISOString()}>{format.exact(now)}</time>
      <SoundSwitch sound={sound} now={now} />
      {onChecks && <Checks onClick={onChecks} />}
      <span className={css.keys}><Button look="quiet" size="small" hint="?" onClick={onHelp}>{words.keys}</Button></span>
      <PageLinks who={who} here="wall" />
      <LanguageSwitch />
      <span className={css.who}>{who.name}</span>
      <Button look="quiet" size="small" onClick={() => location.assign('/logout')}>{common.logOut}</Button>
    </header>
  );
}

/** How many dismissals wait to be looked at again; says nothing while none does. */
function Checks({ onClick }: { onClick: () => void }) {
  const words = useWords(dismissalWords);
  const { data } = useQuery(secondLooks);
  const waiting = data?.secondLooks.length ?? 0;
  return <Button look={waiting > 0 ? 'accent' : 'quiet'} size="small" hint="R" onClick={onClick}>{words.checks}{waiting > 0 && ` ${waiting}`}</Button>;
}

function SoundSwitch({ sound, now }: { sound: Sound; now: number }) {
  const words = useWords(wallWords);
  const format = useFormat();
  if (!sound.on) return <Button size="small" title={words.soundTitle} onClick={sound.turnOn}>{words.soundOff}</Button>;
  const left = sound.mutedUntil - now;
  if (left > 0) {
    return (
      <Button size="small" look="accent" title={words.soundTitle} onClick={sound.unmute}>
        {words.muted(format.duration(left / 1000))}
      </Button>
    );
  }
  return <Button size="small" title={words.soundTitle} onClick={sound.mute}>{words.mute(LONGEST_MUTE_MILLIS / 60_000)}</Button>;
}
