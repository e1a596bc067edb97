import { useFormat } from '../i18n/format.ts';
import { useNow } from './useNow.ts';

/** "3 min ago", with the exact time beneath the pointer, or beside it where there is room. */
export function Age({ at, exact = false }: { at: string; exact?: boolean }) {
  const format = useFormat();
  const now = useNow();
  return (
    <time dateTime={at} title={format.exact(at)}>
      {format.ago(at, now)}
      {exact && <> · {format.exact(at)}</>}
    </time>
  );
}
