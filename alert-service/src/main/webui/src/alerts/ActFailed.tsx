import type { Failure } from '../api/client.ts';
import { commonWords } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { Notice } from '../ui/Notice.tsx';
import { useFailureWords } from '../ui/useFailureWords.ts';
import { alertWords } from './words.ts';

/** Why an act did not go through, and what changed meanwhile. */
export function ActFailed({ act }: { act: { failure?: Failure; changed: string[] } }) {
  const words = useWords(alertWords);
  const common = useWords(commonWords);
  const why = useFailureWords();
  if (!act.failure) return null;
  if (act.failure.kind === 'stale' && act.changed.length > 0) {
    return <Notice tone="warn">{words.changed} {act.changed.join(common.machineJoin)}</Notice>;
  }
  return <Notice tone="bad">{why(act.failure)}</Notice>;
}
