import type { Map } from 'maplibre-gl';
import type { GeoPolygon } from '../../draw/shape.ts';
import { draw, token } from './layer.ts';

/** A boundary as it was and as it became: the old one dashed, the new one solid, so that grey tones tell them apart too. */
export function drawCompared(map: Map, before: GeoPolygon | undefined, after: GeoPolygon | undefined): void {
  const thing = (shape: GeoPolygon | undefined) => (shape ? [{ shape, facts: {} }] : []);
  draw(map, 'before', thing(before), [
    { id: 'before-fill', type: 'fill', paint: { 'fill-color': token('--medium'), 'fill-opacity': 0.12 } },
    { id: 'before-line', type: 'line', paint: { 'line-color': token('--medium'), 'line-width': 2.5, 'line-dasharray': [3, 2] } },
  ]);
  draw(map, 'after', thing(after), [
    { id: 'after-fill', type: 'fill', paint: { 'fill-color': token('--accent'), 'fill-opacity': 0.14 } },
    { id: 'after-line', type: 'line', paint: { 'line-color': token('--accent'), 'line-width': 3 } },
  ]);
}
