import type { FeatureCollection, Geometry } from 'geojson';
import type { GeoJSONSource, LayerSpecification, Map } from 'maplibre-gl';

type Shape = { coordinates: unknown; type: string };
export type Thing = { shape: Shape; facts: Record<string, string | number | boolean> };

/** What a layer draws, as MapLibre takes it. */
export function collection(things: Thing[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: things.map(({ shape, facts }) => ({ type: 'Feature', geometry: shape as Geometry, properties: facts })),
  };
}

type Styled = LayerSpecification extends infer L ? (L extends { source: string } ? Omit<L, 'source'> : never) : never;

/** Adds a source with its layers when the map has none yet, and gives it what it shows now. */
export function draw(map: Map, id: string, things: Thing[], layers: Styled[]): void {
  const source = map.getSource<GeoJSONSource>(id);
  if (source) {
    source.setData(collection(things));
    return;
  }
  map.addSource(id, { type: 'geojson', data: collection(things) });
  for (const layer of layers) map.addLayer({ ...layer, source: id } as LayerSpecification);
}

/** A colour of the page, for the map: one set of colours everywhere. */
export const token = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
