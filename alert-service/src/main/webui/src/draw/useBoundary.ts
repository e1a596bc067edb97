import type { GeoJSONSource, Map } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { MultiPolygon } from '../api/types.ts';
import { drawCompared } from '../map/layers/compared.ts';
import { extentOf, shapeOf, type Ring } from './shape.ts';
import { useDrawing, type Drawing } from './useDrawing.ts';
import { useDrawingOnMap } from './useDrawingOnMap.ts';

const LAYERS = ['draft', 'draft-sketch', 'draft-middles', 'draft-corners'];

/** A registered boundary, or none yet, to be drawn anew on the map; it is brought into view, and taken off at the end. */
export function useBoundary(map: Map | undefined, registered: MultiPolygon | undefined, neighbours: Ring[]): { drawing: Drawing; redrawn: boolean } {
  const [initial] = useState(() => (registered ? shapeOf({ ...registered, type: 'MultiPolygon' }) : []));
  const drawing = useDrawing(initial);
  useDrawingOnMap(map, drawing, neighbours);
  useEffect(() => {
    if (!map) return;
    drawCompared(map, undefined, undefined);
    const extent = extentOf(initial);
    if (extent) map.fitBounds(extent, { padding: 90, maxZoom: 17, duration: 0 });
    return () => LAYERS.forEach((id) => map.getSource<GeoJSONSource>(id)?.setData({ type: 'FeatureCollection', features: [] }));
  }, [map, initial]);
  return { drawing, redrawn: drawing.shape !== initial };
}
