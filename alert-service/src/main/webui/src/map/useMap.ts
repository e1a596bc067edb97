import { Map, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef, useState, type RefObject } from 'react';
import type { County } from '../api/types.ts';
import { token } from './layers/layer.ts';

setWorkerUrl(workerUrl);

/** One map that lives as long as the part of the page it stands in; `broken` where the browser cannot draw it. */
export function useMap(county: County): { place: RefObject<HTMLDivElement | null>; map: Map | undefined; broken: boolean } {
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
  return { place, map, broken };
}
