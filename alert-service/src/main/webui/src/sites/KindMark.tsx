import type { SiteKind } from '../api/registryTypes.ts';
import { commonWords } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import css from './Sites.module.css';
import { siteWords } from './words.ts';

/** What a site is in the eyes of the law: colour, shape and word. */
export function KindMark({ kind }: { kind: SiteKind | undefined }) {
  const common = useWords(commonWords);
  const words = useWords(siteWords);
  return (
    <span className={`${css.kind} ${kind === 'BANNED' ? css.banned : kind === 'LICENSED' ? css.licensed : css.noState}`}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        {kind === 'BANNED' ? <path d="M2 8h12" strokeWidth="4" stroke="currentColor" /> : <circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" strokeWidth="3" />}
      </svg>
      {kind ? common.siteKind[kind] : words.noState}
    </span>
  );
}
