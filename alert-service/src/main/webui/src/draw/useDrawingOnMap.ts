import type { Map, MapMouseEvent, MapTouchEvent } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import type { LonLat } from '../api/types.ts';
import { drawDraft } from './draftLayer.ts';
import { moveCorner, type Place, type Ring } from './shape.ts';
import { snap } from './snap.ts';
import type { Drawing } from './useDrawing.ts';

/** So near to a corner a press means it, in pixels: a fingertip is broader than a pointer. */
const REACH = { pointer: 10, finger: 22 };

const metersPerPixel = (map: Map) => (40_075_017 * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (512 * 2 ** map.getZoom());

/** Draws and edits a boundary on the map, by pointer and finger. Holding Alt lets a corner fall beside its neighbours. */
export function useDrawingOnMap(map: Map | undefined, drawing: Drawing | undefined, neighbours: Ring[]): void {
  const latest = useRef({ drawing, neighbours });
  latest.current = { drawing, neighbours };
  const editing = drawing !== undefined;

  useEffect(() => {
    if (map) drawDraft(map, drawing?.shape ?? [], drawing?.sketch ?? [], drawing?.chosen, drawing?.mode === 'edit');
  }, [map, drawing?.shape, drawing?.sketch, drawing?.chosen, drawing?.mode]);

  useEffect(() => {
    if (!map || !editing) return;
    const canvas = map.getCanvas();
    const snapped = (at: LonLat, free: boolean, own: Ring[]): LonLat => {
      const { drawing: now, neighbours: around } = latest.current;
      if (!now?.snapping || free) return at;
      return snap(at, [...own, ...around], REACH.pointer * metersPerPixel(map)).at;
    };
    const pointOf = ({ lngLat }: MapMouseEvent | MapTouchEvent): LonLat => [lngLat.lng, lngLat.lat];
    const handleAt = ({ point, originalEvent }: MapMouseEvent | MapTouchEvent) => {
      const reach = 'touches' in originalEvent ? REACH.finger : REACH.pointer;
      const box: [[number, number], [number, number]] = [[point.x - reach, point.y - reach], [point.x + reach, point.y + reach]];
      const found = map.queryRenderedFeatures(box, { layers: ['draft-corners', 'draft-middles'] });
      const near = found.find(({ layer }) => layer.id === 'draft-corners') ?? found[0];
      return near && { place: near.properties as Place, middle: near.layer.id === 'draft-middles' };
    };

    let held: { place: Place; to: LonLat | undefined } | undefined;
    const grab = (event: MapMouseEvent | MapTouchEvent) => {
      const { drawing: now } = latest.current;
      if (now?.mode !== 'edit') return;
      const handle = handleAt(event);
      if (!handle) return;
      event.preventDefault();
      if (handle.middle) now.insert(handle.place, pointOf(event));
      const corner = handle.place.corner + (handle.middle ? 1 : 0);
      held = { place: { ...handle.place, corner }, to: undefined };
      now.choose(held.place);
      map.dragPan.disable();
    };
    const pull = (event: MapMouseEvent | MapTouchEvent) => {
      const { drawing: now } = latest.current;
      if (!now) return;
      if (held) {
        const { polygon, ring } = held.place;
        const others = now.shape.flatMap((rings, nth) => rings.filter((_, at) => nth !== polygon || at !== ring));
        held.to = snapped(pointOf(event), event.originalEvent.altKey, others);
        drawDraft(map, moveCorner(now.shape, held.place, held.to), [], held.place, true);
      } else if (now.mode !== 'edit') {
        const at = snapped(pointOf(event), event.originalEvent.altKey, [now.sketch, ...now.shape.flat()]);
        drawDraft(map, now.shape, [...now.sketch, at], undefined, false);
      }
    };
    const letGo = () => {
      if (!held) return;
      if (held.to) latest.current.drawing?.move(held.place, held.to);
      held = undefined;
      map.dragPan.enable();
    };
    const press = (event: MapMouseEvent) => {
      const { drawing: now } = latest.current;
      if (!now) return;
      if (now.mode === 'edit') {
        if (!handleAt(event)) now.choose(undefined);
        return;
      }
      const at = snapped(pointOf(event), event.originalEvent.altKey, [now.sketch, ...now.shape.flat()]);
      const [first] = now.sketch;
      const last = now.sketch.at(-1);
      if (now.sketch.length >= 3 && first && first[0] === at[0] && first[1] === at[1]) now.close();
      else if (!last || last[0] !== at[0] || last[1] !== at[1]) now.add(at);
    };

    map.doubleClickZoom.disable();
    canvas.style.cursor = 'crosshair';
    const down = ['mousedown', 'touchstart'] as const;
    const move = ['mousemove', 'touchmove'] as const;
    const up = ['mouseup', 'touchend'] as const;
    down.forEach((kind) => map.on(kind, grab));
    move.forEach((kind) => map.on(kind, pull));
    up.forEach((kind) => map.on(kind, letGo));
    map.on('click', press);
    return () => {
      down.forEach((kind) => map.off(kind, grab));
      move.forEach((kind) => map.off(kind, pull));
      up.forEach((kind) => map.off(kind, letGo));
      map.off('click', press);
      map.doubleClickZoom.enable();
      map.dragPan.enable();
      canvas.style.cursor = '';
    };
  }, [map, editing]);
}
