import type { Failure } from '../api/client.ts';
import { codedSentences, useCoded } from '../i18n/coded.ts';
import { commonWords } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';

/** What a failure means for the reader; where the service gave its reason, that. */
export function useFailureWords(): (failure: Failure) => string {
  const words = useWords(commonWords);
  const coded = useCoded();
  return (failure) => {
    const problem = failure.kind === 'refused' ? failure.problem : undefined;
    if (!problem?.code || !(problem.code in codedSentences.en)) return words.failure[failure.kind];
    return coded({ code: problem.code, parameters: problem.parameters ?? {} });
  };
}
