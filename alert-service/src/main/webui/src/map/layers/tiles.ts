import type { Map, VectorTileSource } from 'maplibre-gl';
import type { Moment } from '../../api/registryTypes.ts';
import { withQuery } from '../../api/client.ts';
import { token } from './layer.ts';

export const SITE_TILES = 'site-tiles';

/** Sites from vector tiles, drawn as `drawSites` does: 100,000 of them are never read at once. */
export function drawSiteTiles(map: Map, { asOf, knownAt }: Moment, read: number): void {
  const path = withQuery('/api/v1/tiles/sites/{z}/{x}/{y}', { asOf, knownAt, read: read ? String(read) : undefined });
  const tiles = [`${location.origin}${path}`];
  const source = map.getSource<VectorTileSource>(SITE_TILES);
  if (source) {
    source.setTiles(tiles);
    return;
  }
  map.addSource(SITE_TILES, { type: 'vector', tiles, minzoom: 6, maxzoom: 15, promoteId: 'id' });
  const of = { source: SITE_TILES, 'source-layer': 'sites' };
  const banned = ['==', ['get', 'kind'], 'BANNED'] as const;
  const colour = ['case', banned, token('--high'), token('--good')] as never;
  const below = map.getLayer('draft-fill') ? 'draft-fill' : undefined;
  map.addLayer({ ...of, id: 'site-fill', type: 'fill', paint: { 'fill-color': colour, 'fill-opacity': ['case', banned, 0.22, 0.14] as never } }, below);
  map.addLayer({ ...of, id: 'site-banned', type: 'line', filter: ['==', ['get', 'kind'], 'BANNED'], paint: { 'line-color': token('--high'), 'line-width': 1.8 } }, below);
  map.addLayer(
    { ...of, id: 'site-licensed', type: 'line', filter: ['!=', ['get', 'kind'], 'BANNED'], paint: { 'line-color': token('--good'), 'line-width': 1.5, 'line-dasharray': [3, 2] } },
    below,
  );
  // What would be smaller than a dot comes as one, and very many things as how many they are.
  map.addLayer(
    {
      ...of, id: 'site-dot', type: 'circle', filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': ['case', ['has', 'count'], ['min', 22, ['+', 5, ['*', 2, ['ln', ['get', 'count']]]]], 4], 'circle-color': ['case', ['has', 'count'], token('--ink-soft'), colour] as never, 'circle-opacity': 0.75 },
    },
    below,
  );
}
