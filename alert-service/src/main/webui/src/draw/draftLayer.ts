import type { Map } from 'maplibre-gl';
import type { LonLat } from '../api/types.ts';
import { draw, token, type Thing } from '../map/layers/layer.ts';
import { cornersOf, geoJsonOf, samePlace, type Place, type Ring, type Shape } from './shape.ts';

/** What is being drawn: the shape, its corners with a handle in the middle of each edge, and a ring not yet closed. */
export function drawDraft(map: Map, shape: Shape, sketch: Ring, chosen: Place | undefined, handles: boolean): void {
  const whole: Thing[] = shape.length ? [{ shape: geoJsonOf(shape), facts: {} }] : [];
  draw(map, 'draft', whole, [
    { id: 'draft-fill', type: 'fill', paint: { 'fill-color': token('--accent'), 'fill-opacity': 0.15 } },
    { id: 'draft-line', type: 'line', paint: { 'line-color': token('--accent'), 'line-width': 2.5 } },
  ]);
  const open: Thing[] = [
    ...(sketch.length > 1 ? [{ shape: { type: 'LineString', coordinates: sketch }, facts: {} }] : []),
    ...sketch.map((at) => ({ shape: { type: 'Point', coordinates: at }, facts: {} })),
  ];
  draw(map, 'draft-sketch', open, [
    { id: 'draft-sketch-line', type: 'line', paint: { 'line-color': token('--accent'), 'line-width': 2, 'line-dasharray': [2, 1.5] } },
    {
      id: 'draft-sketch-corners',
      type: 'circle',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 5, 'circle-color': token('--accent') },
    },
  ]);
  const corners = handles ? cornersOf(shape) : [];
  const middles = corners.map(({ place, at }): Thing => {
    const ring = shape[place.polygon]?.[place.ring] ?? [];
    const next: LonLat = ring[(place.corner + 1) % ring.length] ?? at;
    return { shape: { type: 'Point', coordinates: [(at[0] + next[0]) / 2, (at[1] + next[1]) / 2] }, facts: { ...place } };
  });
  draw(map, 'draft-middles', middles, [
    { id: 'draft-middles', type: 'circle', minzoom: 13, paint: { 'circle-radius': 3.5, 'circle-color': token('--panel'), 'circle-stroke-color': token('--accent'), 'circle-stroke-width': 1.5 } },
  ]);
  const handlesDrawn = corners.map(({ place, at }): Thing => ({
    shape: { type: 'Point', coordinates: at },
    facts: { ...place, chosen: samePlace(place, chosen) },
  }));
  draw(map, 'draft-corners', handlesDrawn, [
    {
      id: 'draft-corners',
      type: 'circle',
      paint: {
        'circle-radius': ['case', ['get', 'chosen'], 8, 5.5],
        'circle-color': ['case', ['get', 'chosen'], token('--picture-line'), token('--accent')],
        'circle-stroke-color': token('--panel'),
        'circle-stroke-width': 2,
      },
    },
  ]);
}
