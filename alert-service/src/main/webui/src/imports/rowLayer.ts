import type { Map } from 'maplibre-gl';
import type { ImportRow, RowVerdict } from '../api/importTypes.ts';
import { draw, token, type Thing } from '../map/layers/layer.ts';

const COLOURS: Record<RowVerdict, string> = { FINE: '--good', REPAIRED: '--accent', UNDECIDED: '--medium', REFUSED: '--high' };

type Given = { type?: string; coordinates: unknown };

/** A shape with its type: that of an area may be left out. */
export const typed = ({ type = 'MultiPolygon', coordinates }: Given) => ({ type, coordinates });

/** What a file would store, by what was found of each row: the graver, the broader its line. */
export function drawRows(map: Map, rows: ImportRow[], chosen: number | undefined): void {
  const things = rows.flatMap((row): Thing[] => (row.shape ? [{ shape: typed(row.shape), facts: { row: row.row, verdict: row.verdict, chosen: row.row === chosen } }] : []));
  const colour = ['match', ['get', 'verdict'], ...Object.entries(COLOURS).flatMap(([verdict, name]) => [verdict, token(name)]), token('--ink')] as never;
  const width = ['+', ['match', ['get', 'verdict'], 'FINE', 1.5, 'REPAIRED', 2, 3], ['case', ['get', 'chosen'], 2, 0]] as never;
  draw(map, 'rows', things, [
    { id: 'rows-fill', type: 'fill', filter: ['!=', ['geometry-type'], 'Point'], paint: { 'fill-color': colour, 'fill-opacity': ['case', ['get', 'chosen'], 0.35, 0.15] } },
    { id: 'rows-line', type: 'line', filter: ['!=', ['geometry-type'], 'Point'], paint: { 'line-color': colour, 'line-width': width } },
    { id: 'rows-point', type: 'circle', filter: ['==', ['geometry-type'], 'Point'], paint: { 'circle-color': colour, 'circle-radius': ['case', ['get', 'chosen'], 9, 6], 'circle-stroke-color': token('--panel'), 'circle-stroke-width': 2 } },
  ]);
  const filed = rows.flatMap((row): Thing[] => (row.asFiled && row.row === chosen ? [{ shape: typed(row.asFiled), facts: {} }] : []));
  draw(map, 'rows-filed', filed, [{ id: 'rows-filed', type: 'line', paint: { 'line-color': token('--ink'), 'line-width': 2, 'line-dasharray': [2, 2] } }]);
}
