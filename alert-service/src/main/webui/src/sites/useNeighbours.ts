import { useQuery } from '@tanstack/react-query';
import type { Map } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import { sitesWithin } from '../api/registryQueries.ts';
import { shapeOf, type Ring } from '../draw/shape.ts';
import { glimpse } from './at.ts';

/** Zoom from which corners can be told apart. */
const CLOSE = 12;
const STEP = 0.02;

type BoxOf = [number, number, number, number];

/** The rings of the sites in view, for a drawing to be snapped to; those of the site itself are left out. */
export function useNeighbours(map: Map | undefined, except: string | undefined): Ring[] {
  const [box, setBox] = useState<BoxOf>();
  useEffect(() => {
    if (!map) return;
    const look = () => {
      if (map.getZoom() < CLOSE) return setBox(undefined);
      const bounds = map.getBounds();
      const down = (value: number) => Math.floor(value / STEP) * STEP;
      const next: BoxOf = [down(bounds.getWest()), down(bounds.getSouth()), down(bounds.getEast()) + STEP, down(bounds.getNorth()) + STEP];
      setBox((before) => (before?.join() === next.join() ? before : next));
    };
    look();
    map.on('moveend', look);
    return () => void map.off('moveend', look);
  }, [map]);
  const around = useQuery(sitesWithin(box));
  return useMemo(
    () => (around.data?.items ?? []).filter(({ id }) => id !== except).flatMap((site) => {
      const { shape } = glimpse(site, {}, Date.now());
      return shape ? shapeOf({ type: 'MultiPolygon', coordinates: shape.coordinates }).flat() : [];
    }),
    [around.data, except],
  );
}
