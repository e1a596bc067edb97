import { useEffect, useRef, useState } from 'react';
import type { SiteFilter } from '../api/registryQueries.ts';
import type { Area } from '../api/registryTypes.ts';
import { commonWords } from '../i18n/common.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';
import { useShortcuts } from '../ui/useShortcuts.ts';
import css from './Sites.module.css';
import { siteWords } from './words.ts';

/** So long nobody types before it is looked for. */
const PAUSE_MILLIS = 250;

type Props = { filter: SiteFilter; areas: Area[]; onFilter: (filter: Partial<SiteFilter>) => void };

export function SiteFilterBar({ filter, areas, onFilter }: Props) {
  const words = useWords(siteWords);
  const common = useWords(commonWords);
  const { language } = useLanguage();
  const box = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(filter.q);
  const tell = useRef(onFilter);
  tell.current = onFilter;
  useEffect(() => {
    if (text.trim() === filter.q) return;
    const timer = setTimeout(() => tell.current({ q: text.trim() }), PAUSE_MILLIS);
    return () => clearTimeout(timer);
  }, [text, filter.q]);
  useShortcuts({ '/': () => box.current?.focus() });
  return (
    <div className={css.filter} role="search" aria-label={words.find}>
      <input ref={box} type="search" aria-label={words.find} placeholder={words.findHint} value={text} onChange={(event) => setText(event.target.value)} />
      <select aria-label={words.township} value={filter.township} onChange={(event) => onFilter({ township: event.target.value })}>
        <option value="">{words.allTownships}</option>
        {areas.filter(({ kind }) => kind === 'TOWNSHIP').map((area) => <option key={area.id} value={area.id}>{nameIn(language, area)}</option>)}
      </select>
      <select aria-label={words.kind} value={filter.kind} onChange={(event) => onFilter({ kind: event.target.value })}>
        <option value="">{words.allKinds}</option>
        <option value="LICENSED">{common.siteKind.LICENSED}</option>
        <option value="BANNED">{common.siteKind.BANNED}</option>
      </select>
    </div>
  );
}
