import type { Remark } from '../api/importTypes.ts';
import type { Coded } from '../api/types.ts';
import { codedSentences, useCoded } from '../i18n/coded.ts';

/** What was noticed, in the reader's language; in English as it came where the page has no words for it. */
export function useRemark(): (remark: Remark) => string {
  const coded = useCoded();
  return ({ code, parameters = {}, message }) =>
    code in codedSentences.en ? coded({ code, parameters: parameters as Coded['parameters'] }) : message || coded({ code, parameters: {} });
}
