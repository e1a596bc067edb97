import type { ReactNode } from 'react';
import type { Failure } from '../api/client.ts';
import { useCoded } from '../i18n/coded.ts';
import { Notice } from './Notice.tsx';
import { useFailureWords } from './useFailureWords.ts';

type Props = {
  failure: Failure | undefined;
  /** What a field is called, by its JSON pointer or the beginning of it. */
  fields?: Record<string, string>;
  /** What to say where somebody was quicker. */
  stale?: ReactNode;
};

/** Why a change did not go through: everything that is wrong with it at once, each with its place. */
export function ChangeFailed({ failure, fields = {}, stale }: Props) {
  const why = useFailureWords();
  const coded = useCoded();
  if (!failure) return null;
  if (failure.kind === 'stale' && stale) return <>{stale}</>;
  const errors = failure.kind === 'refused' ? failure.problem.errors ?? [] : [];
  const nameOf = (pointer = '') => {
    const key = Object.keys(fields).filter((one) => pointer.startsWith(one)).toSorted((a, b) => b.length - a.length)[0];
    return key === undefined ? '' : `${fields[key]}: `;
  };
  if (!errors.length) return <Notice tone="bad">{why(failure)}</Notice>;
  return (
    <Notice tone="bad">
      <ul>
        {errors.map((error, nth) => (
          <li key={nth}>{nameOf(error.field)}{coded({ code: error.code ?? '', parameters: error.parameters ?? {} })}</li>
        ))}
      </ul>
    </Notice>
  );
}
