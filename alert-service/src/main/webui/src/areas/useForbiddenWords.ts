import type { Area } from '../api/registryTypes.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { areaWords } from './words.ts';

/** When nothing may be taken from an area, a line for each rule. */
export function useForbiddenWords(): (area: Area) => string[] {
  const words = useWords(areaWords);
  const format = useFormat();
  return ({ forbidden }) =>
    forbidden.length
      ? forbidden.map(({ season, valid, reason }) =>
          [
            season ? words.everyYear(season.from.slice(2), season.until.slice(2)) : words.always,
            valid && words.span(format.date(valid.from), valid.until ? format.date(Date.parse(valid.until) - 1) : words.open),
            reason,
          ].filter(Boolean).join(' · '))
      : [words.always];
}
