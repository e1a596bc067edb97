import type { Map } from 'maplibre-gl';
import type { AlertView, LonLat } from '../api/types.ts';

/** Asks the map to bring the selected alert into view again. */
export const SHOW_ON_MAP = 'minewatch:show-on-map';

const CLOSE = 15;

export const whereIs = (alert: AlertView): LonLat | undefined =>
  alert.position?.centre ?? (alert.place.kind === 'off-site' ? alert.place.centre : undefined);

/** Brings an alert into view; never zooms out of a closer look. */
export function moveTo(map: Map, alert: AlertView): void {
  const centre = whereIs(alert);
  if (!centre) return;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  map.easeTo({ center: centre, zoom: Math.max(map.getZoom(), CLOSE), duration: still ? 0 : 600 });
}
