import type { Map } from 'maplibre-gl';
import type { AlertDetail } from '../../api/types.ts';
import { ringOf } from '../geometry.ts';
import { draw, token, type Thing } from './layer.ts';

/** Of the selected alert: where it may stand, and the way it went. */
export function drawSelected(map: Map, alert: AlertDetail | undefined): void {
  const ellipse: Thing[] = alert?.position
    ? [{ shape: { type: 'Polygon', coordinates: [ringOf(alert.position)] }, facts: {} }]
    : [];
  draw(map, 'ellipse', ellipse, [
    { id: 'ellipse-fill', type: 'fill', paint: { 'fill-color': token('--picture-line'), 'fill-opacity': 0.18 } },
    { id: 'ellipse-line', type: 'line', paint: { 'line-color': token('--picture-line'), 'line-width': 2 } },
  ]);
  const points = (alert?.track ?? []).toSorted((a, b) => a.at.localeCompare(b.at)).map((one) => one.point);
  const track: Thing[] = points.length > 1 ? [{ shape: { type: 'LineString', coordinates: points }, facts: {} }] : [];
  draw(map, 'track', track, [
    { id: 'track', type: 'line', paint: { 'line-color': token('--picture-line'), 'line-width': 3, 'line-opacity': 0.9 } },
  ]);
  draw(map, 'track-points', points.map((point) => ({ shape: { type: 'Point', coordinates: point }, facts: {} })), [
    { id: 'track-points', type: 'circle', paint: { 'circle-radius': 2.5, 'circle-color': token('--picture-line') } },
  ]);
}
