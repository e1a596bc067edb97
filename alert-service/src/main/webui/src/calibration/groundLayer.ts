import type { Map } from 'maplibre-gl';
import type { CoverageMap, ProbeRecord } from '../api/registryProbes.ts';
import type { MultiPolygon } from '../api/types.ts';
import { draw, token } from '../map/layers/layer.ts';

/** The ground that a calibration puts into the picture. */
export function drawGroundSeen(map: Map, ground: MultiPolygon | null | undefined): void {
  draw(map, 'ground-seen', ground ? [{ shape: { type: 'MultiPolygon', coordinates: ground.coordinates }, facts: {} }] : [], [
    { id: 'ground-seen-fill', type: 'fill', paint: { 'fill-color': token('--accent'), 'fill-opacity': 0.12 } },
    { id: 'ground-seen-line', type: 'line', paint: { 'line-color': token('--accent'), 'line-width': 2, 'line-dasharray': [3, 2] } },
  ]);
}

/** Where machines of a class are found; what stays bare nobody watches. */
export function drawCoverage(map: Map, coverage: CoverageMap | undefined): void {
  const things = (coverage?.features ?? []).map(({ id, geometry }) => ({ shape: { type: 'MultiPolygon', coordinates: geometry.coordinates }, facts: { id } }));
  draw(map, 'coverage', things, [
    { id: 'coverage-fill', type: 'fill', paint: { 'fill-color': token('--good'), 'fill-opacity': 0.2 } },
    { id: 'coverage-line', type: 'line', paint: { 'line-color': token('--good'), 'line-width': 1.2 } },
  ]);
}

export function drawProbeDots(map: Map, probes: ProbeRecord[], chosen: string | undefined): void {
  const things = probes.map(({ id, location }) => ({ shape: { type: 'Point', coordinates: location }, facts: { id, chosen: id === chosen } }));
  draw(map, 'probe-dots', things, [
    {
      id: 'probe-dots', type: 'circle',
      paint: { 'circle-radius': ['case', ['get', 'chosen'], 10, 6], 'circle-color': token('--accent'), 'circle-stroke-color': token('--panel'), 'circle-stroke-width': 2 },
    },
  ]);
}
