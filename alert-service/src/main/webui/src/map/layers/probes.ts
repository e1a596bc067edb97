import type { Map } from 'maplibre-gl';
import type { ProbeView } from '../../api/types.ts';
import { healthOf } from '../../probes/health.ts';
import { draw, token } from './layer.ts';

/** Probes by health with the ground they see; a dead one keeps its outline, because that is where nobody looks now. */
export function drawProbes(map: Map, probes: ProbeView[]): void {
  const colour = [
    'match', ['get', 'health'],
    'live', token('--accent'),
    ['stalled', 'frozen'], token('--warn'),
    ['covered', 'turned'], token('--high'),
    ['dark', 'other'], token('--bad'),
    token('--ink-soft'),
  ] as never;
  const seen = probes.flatMap((probe) =>
    probe.fieldOfView ? [{ shape: probe.fieldOfView, facts: { id: probe.id, health: healthOf(probe) } }] : [],
  );
  draw(map, 'views', seen, [
    { id: 'views-fill', type: 'fill', paint: { 'fill-color': colour, 'fill-opacity': ['case', ['==', ['get', 'health'], 'live'], 0.09, 0.03] } },
    { id: 'views-line', type: 'line', paint: { 'line-color': colour, 'line-width': 1, 'line-opacity': 0.45 } },
  ]);
  const stands = probes.map((probe) => ({
    shape: { type: 'Point', coordinates: probe.location },
    facts: { id: probe.id, health: healthOf(probe) },
  }));
  draw(map, 'probes', stands, [
    {
      id: 'probes',
      type: 'circle',
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 8, 3, 14, 6],
        'circle-color': ['case', ['==', ['get', 'health'], 'live'], token('--accent'), token('--ground')],
        'circle-stroke-color': colour,
        'circle-stroke-width': 2,
      },
    },
  ]);
}
