import type { Map, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Area, Moment } from '../api/registryTypes.ts';
import type { County } from '../api/types.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { topOf } from './geometry.ts';
import { drawAreas } from './layers/areas.ts';
import { drawGround } from './layers/ground.ts';
import { drawSiteTiles, SITE_TILES } from './layers/tiles.ts';
import { OnMap } from './Markers.tsx';
import css from './MineMap.module.css';
import { SiteNames } from './SiteNames.tsx';
import { Tools } from './Tools.tsx';
import { useMap } from './useMap.ts';
import { mapWords } from './words.ts';

type Props = {
  county: County;
  areas: Area[];
  moment: Moment;
  /** Counts what was changed here, so that the tiles are read again. */
  changes: number;
  onMap: (map: Map | undefined) => void;
  onSite?: ((id: string) => void) | undefined;
  children?: ReactNode;
};

/** The county's land for the registry: townships, every site from tiles, and whatever a view draws over them. */
export default function LandMap({ county, areas, moment, changes, onMap, onSite, children }: Props) {
  const words = useWords(mapWords);
  const { language } = useLanguage();
  const { place, map, broken } = useMap(county);
  const [failed, setFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const { asOf, knownAt } = moment;
  const townships = areas.flatMap((area) => {
    const shape = area.kind === 'TOWNSHIP' ? area.boundaries.at(-1)?.shape : undefined;
    return shape ? [{ id: area.id, name: area.name, names: area.names, shape }] : [];
  });

  useEffect(() => onMap(map), [map, onMap]);
  useEffect(() => {
    if (!map) return;
    drawGround(map, county, townships);
    drawAreas(map, areas, asOf);
  }, [map, county, areas, asOf]);
  useEffect(() => {
    if (!map) return;
    drawSiteTiles(map, { asOf, knownAt }, changes + tries);
    setFailed(false);
    const wrong = (event: object) => {
      if ('sourceId' in event && event.sourceId === SITE_TILES) setFailed(true);
    };
    map.on('error', wrong);
    return () => void map.off('error', wrong);
  }, [map, asOf, knownAt, changes, tries]);

  const open = useRef(onSite);
  open.current = onSite;
  useEffect(() => {
    const press = ({ target, point }: MapMouseEvent) => {
      const id: unknown = target.getLayer('site-fill') && target.queryRenderedFeatures(point, { layers: ['site-fill', 'site-dot'] })[0]?.properties['id'];
      if (typeof id === 'string') open.current?.(id);
    };
    map?.on('click', press);
    return () => void map?.off('click', press);
  }, [map]);

  return (
    <section className={css.map} aria-label={words.map}>
      <div ref={place} className={css.canvas} />
      {broken && <p className={css.broken} role="alert">{words.brokenHere}</p>}
      {map && townships.map((township) => (
        <OnMap key={township.id} map={map} at={topOf(township.shape, 0.25)}>
          <span className={css.township}>{nameIn(language, township)}</span>
        </OnMap>
      ))}
      {map && <SiteNames map={map} />}
      {failed && (
        <div className={css.over}>
          <Notice tone="warn" action={<Button size="small" onClick={() => setTries(tries + 1)}>{words.again}</Button>}>{words.tilesFailed}</Notice>
        </div>
      )}
      {children}
      <Tools map={map} county={county} />
    </section>
  );
}
