import { useQuery } from '@tanstack/react-query';
import type { Map } from 'maplibre-gl';
import { useEffect } from 'react';
import { site as siteQuery } from '../api/registryQueries.ts';
import type { Site } from '../api/registryTypes.ts';
import { useWords } from '../i18n/language.tsx';
import { drawCompared } from '../map/layers/compared.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton, States } from '../ui/States.tsx';
import form from '../ui/Form.module.css';
import { glimpse } from './at.ts';
import { differences, type Difference } from './differences.ts';
import { siteWords, type SiteWords } from './words.ts';

type Props = { base: Site; map?: Map | undefined; onKeep: (fresh: Site) => void; onDrop: () => void };

/** Somebody was quicker: what they changed, and the choice to save on top of it. Nothing typed is lost meanwhile. */
export function Stale({ base, map, onKeep, onDrop }: Props) {
  const words = useWords(siteWords);
  const query = useQuery({ ...siteQuery(base.id), queryKey: ['site', base.id, 'fresh', String(base.revision)] });
  const found = query.data && differences(base, query.data);
  useEffect(() => {
    const shape = query.data && glimpse(query.data, {}, Date.now()).shape;
    if (!map || !shape || !found?.some(({ what }) => what === 'boundary')) return;
    drawCompared(map, { ...shape, type: 'MultiPolygon' }, undefined);
    return () => drawCompared(map, undefined, undefined);
  }, [map, query.data]);
  return (
    <States query={query} skeleton={<Skeleton rows={1} height="3rem" />}>
      {(fresh) => (
        <Notice tone="warn">
          <p>{words.stale(found?.length ?? 0)}</p>
          <ul>{found?.map((one, nth) => <li key={nth}>{told(one, words)}</li>)}</ul>
          <div className={form.acts}>
            <Button size="small" onClick={() => onKeep(fresh)}>{words.keepMine}</Button>
            <Button size="small" onClick={onDrop}>{words.takeTheirs}</Button>
          </div>
        </Notice>
      )}
    </States>
  );
}

function told(one: Difference, { changed }: SiteWords): string {
  switch (one.what) {
    case 'name':
    case 'township':
      return changed[one.what](one.from, one.to);
    case 'permit':
      return one.added ? changed.permitAdded(one.id) : changed.permit(one.id);
    case 'closure':
      return one.added ? changed.closureAdded(one.id) : changed.closure(one.id);
    default:
      return changed[one.what];
  }
}
