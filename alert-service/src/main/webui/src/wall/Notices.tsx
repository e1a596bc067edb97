import type { NoticeView } from '../api/types.ts';
import { useCoded } from '../i18n/coded.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import css from './HealthStrip.module.css';
import { wallWords } from './words.ts';

/** Silence that raised something by itself: a dark probe, an alert or a dispatch that nobody took. */
export function Notices({ notices }: { notices: NoticeView[] }) {
  const words = useWords(wallWords);
  const format = useFormat();
  const coded = useCoded();
  return (
    <details className={css.notices}>
      <summary className={css.warn}>{words.notices(notices.length)}</summary>
      <ul>
        {notices.map((notice) => (
          <li key={notice.id}>
            <time dateTime={notice.raisedAt}>{format.timeWithSeconds(notice.raisedAt)}</time> {coded(notice.what)}
          </li>
        ))}
      </ul>
    </details>
  );
}
