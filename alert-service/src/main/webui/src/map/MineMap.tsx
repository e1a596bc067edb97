import type { MapMouseEvent } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { AlertDetail, AlertView, County, World } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import { drawGround } from './layers/ground.ts';
import { drawProbes } from './layers/probes.ts';
import { drawSelected } from './layers/selected.ts';
import { drawSites } from './layers/sites.ts';
import { Labels } from './Labels.tsx';
import { Legend } from './Legend.tsx';
import css from './MineMap.module.css';
import { moveTo, SHOW_ON_MAP } from './moveTo.ts';
import { Tools } from './Tools.tsx';
import { useMap } from './useMap.ts';
import { mapWords } from './words.ts';

/** Marks for more than this many make a map slow and no clearer; the queue has them all. */
const MARKED = 200;

/** So near to a probe a press means it, in pixels. */
const REACH = 12;

type Props = {
  county: County;
  world: World;
  alerts: AlertView[];
  selected: AlertDetail | undefined;
  selectedId: string | undefined;
  onSelect: (id: string) => void;
  onProbe: (id: string) => void;
};

/** One map that lives as long as the page; the layers are drawn over it, one file each. */
export default function MineMap({ county, world, alerts, selected, selectedId, onSelect, onProbe }: Props) {
  const words = useWords(mapWords);
  const { place, map, broken } = useMap(county);

  useEffect(() => map && drawGround(map, county, world.townships), [map, county, world.townships]);
  useEffect(() => map && drawSites(map, world.sites), [map, world.sites]);
  useEffect(() => map && drawProbes(map, world.probes), [map, world.probes]);
  useEffect(() => map && drawSelected(map, selected), [map, selected]);
  useEffect(() => {
    if (map && selected) moveTo(map, selected);
    // Only a new selection moves the map: its later sightings must not pull it out of the operator's hand.
  }, [map, selected?.id]);

  const showProbe = useRef(onProbe);
  showProbe.current = onProbe;
  useEffect(() => {
    const press = ({ target, point: { x, y } }: MapMouseEvent) => {
      const near: [[number, number], [number, number]] = [[x - REACH, y - REACH], [x + REACH, y + REACH]];
      const id: unknown = target.queryRenderedFeatures(near, { layers: ['probes'] })[0]?.properties['id'];
      if (typeof id === 'string') showProbe.current(id);
    };
    map?.on('click', press);
    return () => void map?.off('click', press);
  }, [map]);

  useEffect(() => {
    const show = () => {
      map?.resize();
      if (map && selected) moveTo(map, selected);
    };
    addEventListener(SHOW_ON_MAP, show);
    return () => removeEventListener(SHOW_ON_MAP, show);
  }, [map, selected]);

  return (
    <section className={css.map} aria-label={words.map}>
      <div ref={place} className={css.canvas} />
      {broken && <p className={css.broken} role="alert">{words.broken}</p>}
      {map && <Labels map={map} world={world} alerts={alerts.slice(0, MARKED)} selectedId={selectedId} onSelect={onSelect} />}
      <Legend />
      <Tools map={map} county={county} />
    </section>
  );
}
