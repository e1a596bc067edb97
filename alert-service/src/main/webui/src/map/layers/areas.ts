import type { Map } from 'maplibre-gl';
import type { Area } from '../../api/registryTypes.ts';
import { holdsAt } from '../../sites/at.ts';
import { draw, token } from './layer.ts';

/** The boundary of an area at an instant: of several that hold, the one recorded last. */
export const areaShapeAt = ({ boundaries }: Area, at: number) => boundaries.findLast(({ valid }) => holdsAt(valid, at))?.shape;

/** Protected areas beneath the sites: dotted, so that grey tones tell them from these. */
export function drawAreas(map: Map, areas: Area[], asOf: string | undefined): void {
  const at = asOf ? Date.parse(asOf) : Date.now();
  const things = areas.flatMap((area) => {
    const shape = area.kind === 'TOWNSHIP' ? undefined : areaShapeAt(area, at);
    return shape ? [{ shape: { type: 'MultiPolygon', coordinates: shape.coordinates }, facts: { id: area.id } }] : [];
  });
  draw(map, 'areas', things, [
    { id: 'areas-fill', type: 'fill', paint: { 'fill-color': token('--question'), 'fill-opacity': 0.08 } },
    { id: 'areas-line', type: 'line', paint: { 'line-color': token('--question'), 'line-width': 1.5, 'line-dasharray': [1, 1.5] } },
  ]);
}
