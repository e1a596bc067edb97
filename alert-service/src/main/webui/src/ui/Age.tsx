import { useFormat } from '../i18n/format.ts';
import { useFromNow } from './useNow.ts';

/** "3 min ago", with the exact time beneath the pointer, or beside it where there is room. */
export function Age({ at, exact = false }: { at: string; exact?: boolean }) {
  const format = useFormat();
  const ago = useFromNow((now) => format.ago(at, now));
  return (
    <time dateTime={at} title={format.exact(at)}>
      {ago}
      {exact && <> · {format.exact(at)}</>}
    </time>
  );
}
