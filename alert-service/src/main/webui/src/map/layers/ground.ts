import type { Map } from 'maplibre-gl';
import type { County, TownshipView } from '../../api/types.ts';
import { gridOver } from '../geometry.ts';
import { draw, token } from './layer.ts';

/** Our own base map: townships and a grid. Raster tiles lie beneath them only where the county has configured some. */
export function drawGround(map: Map, county: County, townships: TownshipView[]): void {
  if (county.basemap && !map.getSource('basemap')) {
    map.addSource('basemap', {
      type: 'raster',
      tiles: [county.basemap.url],
      tileSize: 256,
      attribution: county.basemap.attribution,
    });
    map.addLayer({ id: 'basemap', type: 'raster', source: 'basemap', paint: { 'raster-opacity': 0.55 } });
  }
  draw(map, 'grid', [{ shape: { type: 'MultiLineString', coordinates: gridOver(county.extent) }, facts: {} }], [
    { id: 'grid', type: 'line', paint: { 'line-color': token('--line'), 'line-width': 0.5, 'line-dasharray': [2, 4] } },
  ]);
  draw(map, 'townships', townships.map((one) => ({ shape: one.shape, facts: { id: one.id } })), [
    { id: 'townships-fill', type: 'fill', paint: { 'fill-color': token('--panel'), 'fill-opacity': county.basemap ? 0.2 : 0.9 } },
    { id: 'townships-line', type: 'line', paint: { 'line-color': token('--line-strong'), 'line-width': 1.2, 'line-opacity': 0.7 } },
  ]);
}
