import { Marker, type Map } from 'maplibre-gl';
import { useEffect, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { LonLat } from '../api/types.ts';

type Props = { map: Map; at: LonLat; anchor?: 'center' | 'bottom' | 'left'; front?: boolean; children: ReactNode };

/** Something of the page that stands on the map: a name, an alert, a patrol. Needs no fonts from a server. */
export function OnMap({ map, at: [lon, lat], anchor = 'center', front = false, children }: Props) {
  const [place] = useState(() => document.createElement('div'));
  const [marker] = useState(() => new Marker({ element: place, anchor, opacityWhenCovered: '1' }));
  useEffect(() => void marker.setLngLat([lon, lat]), [marker, lon, lat]);
  useEffect(() => {
    marker.addTo(map);
    return () => void marker.remove();
  }, [map, marker]);
  useEffect(() => {
    place.style.zIndex = front ? '2' : '1';
    // A name must not stand between the pointer and the ground it is written on.
    place.style.pointerEvents = front ? '' : 'none';
    place.removeAttribute('role');
    place.removeAttribute('aria-label');
    place.removeAttribute('tabindex');
  }, [place, front, lon, lat]);
  return createPortal(children, place);
}
