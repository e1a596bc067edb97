import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { world } from '../api/queries.ts';
import type { AlertView } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { isAboutCameras } from './cameras.ts';
import { alertWords } from './words.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';

type Placed = Pick<AlertView, 'rule' | 'probes' | 'place' | 'placeName' | 'township' | 'townshipName'>;

/** The township an alert lies in, in the reader's language. */
export function useTownshipName(): (alert: Placed) => string {
  const { data } = useQuery({ ...world, enabled: false });
  const { language } = useLanguage();
  return useCallback(
    (alert: Placed) => {
      const township = data?.townships.find((one) => one.id === alert.township);
      return township ? nameIn(language, township) : (alert.townshipName ?? '');
    },
    [data, language],
  );
}

/** What people call the place of an alert: its site in the reader's language, its camera, or open country and its township. */
export function usePlaceName(): (alert: Placed) => string {
  const { data } = useQuery({ ...world, enabled: false });
  const { language } = useLanguage();
  const words = useWords(commonWords);
  const { camerasCount } = useWords(alertWords);
  const townshipName = useTownshipName();
  return useCallback(
    (alert: Placed) => {
      if (isAboutCameras(alert)) {
        return alert.placeName ?? [camerasCount(alert.probes.length), townshipName(alert)].filter(Boolean).join(' · ');
      }
      if (alert.place.kind === 'off-site') return [words.openCountry, townshipName(alert)].filter(Boolean).join(' · ');
      const id = alert.place.site;
      const site = data?.sites.find((one) => one.id === id);
      return site ? nameIn(language, site) : (alert.placeName ?? id);
    },
    [data, language, words, camerasCount, townshipName],
  );
}
