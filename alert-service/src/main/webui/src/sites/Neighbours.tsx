import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sitesWithin } from '../api/registryQueries.ts';
import type { Moment } from '../api/registryTypes.ts';
import type { MultiPolygon } from '../api/types.ts';
import { gapBetween } from '../draw/gap.ts';
import { extentOf, shapeOf } from '../draw/shape.ts';
import { useFormat } from '../i18n/format.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { Skeleton, States } from '../ui/States.tsx';
import { glimpse } from './at.ts';
import { KindMark } from './KindMark.tsx';
import css from './Sites.module.css';
import { siteWords } from './words.ts';

/** So far somebody digs over a border, in metres, and in degrees of latitude at least. */
const REACH_METERS = 500;
const REACH_DEGREES = 0.0055;

type Props = { id: string; shape: MultiPolygon; moment: Moment; onSite: (id: string) => void };

export function Neighbours({ id, shape, moment, onSite }: Props) {
  const words = useWords(siteWords);
  const { language } = useLanguage();
  const format = useFormat();
  const own = useMemo(() => shapeOf({ ...shape, type: 'MultiPolygon' }), [shape]);
  const box = useMemo((): [number, number, number, number] | undefined => {
    const extent = extentOf(own);
    return extent && [extent[0] - REACH_DEGREES, extent[1] - REACH_DEGREES, extent[2] + REACH_DEGREES, extent[3] + REACH_DEGREES];
  }, [own]);
  const query = useQuery(sitesWithin(box));
  const near = useMemo(
    () => (query.data?.items ?? []).filter((site) => site.id !== id).flatMap((site) => {
      const { shape: theirs, kind } = glimpse(site, moment, Date.now());
      const meters = theirs ? gapBetween(own, shapeOf({ ...theirs, type: 'MultiPolygon' })) : Infinity;
      return meters <= REACH_METERS ? [{ site, kind, meters }] : [];
    }).toSorted((a, b) => a.meters - b.meters),
    [query.data, own, id, moment],
  );
  return (
    <section>
      <h3>{words.neighbours}</h3>
      <States query={query} skeleton={<Skeleton rows={2} height="2rem" />}>
        {() => (
          <>
            {!near.length && <p className={css.soft}>{words.noNeighbours}</p>}
            <ul>
              {near.map(({ site, kind, meters }) => (
                <li key={site.id}>
                  <Button look="quiet" size="small" onClick={() => onSite(site.id)}>{nameIn(language, site)}</Button>
                  <KindMark kind={kind} /> <span className={css.soft}>{meters < 0.5 ? words.touching : words.away(format.distance(meters))}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </States>
    </section>
  );
}
