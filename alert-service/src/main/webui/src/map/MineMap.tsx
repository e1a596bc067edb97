import { Map, ScaleControl, setWorkerUrl, type MapMouseEvent } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef, useState } from 'react';
import type { AlertDetail, AlertView, County, World } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import { drawGround } from './layers/ground.ts';
import { token } from './layers/layer.ts';
import { drawProbes } from './layers/probes.ts';
import { drawSelected } from './layers/selected.ts';
import { drawSites } from './layers/sites.ts';
import { Labels } from './Labels.tsx';
import { Legend } from './Legend.tsx';
import css from './MineMap.module.css';
import { moveTo, SHOW_ON_MAP } from './moveTo.ts';
import { mapWords } from './words.ts';

setWorkerUrl(workerUrl);

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
  const place = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<Map>();
  const [broken, setBroken] = useState(false);

  useEffect(() => {
    if (!place.current) return;
    let made: Map;
    try {
      made = new Map({
        container: place.current,
        style: {
          version: 8,
          sources: {},
          layers: [{ id: 'ground', type: 'background', paint: { 'background-color': token('--ground') } }],
        },
        bounds: county.extent,
        fitBoundsOptions: { padding: 24 },
        attributionControl: county.basemap ? {} : false,
        dragRotate: false,
        pitchWithRotate: false,
      });
    } catch {
      setBroken(true);
      return;
    }
    made.touchZoomRotate.disableRotation();
    made.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
    made.on('load', () => setMap(made));
    return () => {
      setMap(undefined);
      made.remove();
    };
  }, [county]);

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
      {map && <Labels map={map} world={world} alerts={alerts} selectedId={selectedId} onSelect={onSelect} />}
      <Legend />
      <div className={css.tools}>
        <button type="button" onClick={() => map?.zoomIn()} aria-label={words.zoomIn}>+</button>
        <button type="button" onClick={() => map?.zoomOut()} aria-label={words.zoomOut}>−</button>
        <button type="button" onClick={() => map?.fitBounds(county.extent, { padding: 24 })} aria-label={words.whole}>⤢</button>
      </div>
    </section>
  );
}
