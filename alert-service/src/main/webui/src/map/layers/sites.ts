import type { Map } from 'maplibre-gl';
import type { SiteView } from '../../api/types.ts';
import { draw, token } from './layer.ts';

/** Sites by state: a banned one is solid and edged hard, a licensed one dashed, so that grey tones tell them apart too. */
export function drawSites(map: Map, sites: SiteView[]): void {
  const things = sites.map((site) => ({ shape: site.shape, facts: { id: site.id, kind: site.kind } }));
  const banned = ['==', ['get', 'kind'], 'BANNED'] as const;
  const colour = ['case', banned, token('--high'), token('--good')];
  draw(map, 'sites', things, [
    { id: 'sites-fill', type: 'fill', paint: { 'fill-color': colour as never, 'fill-opacity': ['case', banned, 0.22, 0.14] as never } },
    {
      id: 'sites-banned',
      type: 'line',
      filter: ['==', ['get', 'kind'], 'BANNED'],
      paint: { 'line-color': token('--high'), 'line-width': 1.8 },
    },
    {
      id: 'sites-licensed',
      type: 'line',
      filter: ['==', ['get', 'kind'], 'LICENSED'],
      paint: { 'line-color': token('--good'), 'line-width': 1.5, 'line-dasharray': [3, 2] },
    },
  ]);
}
