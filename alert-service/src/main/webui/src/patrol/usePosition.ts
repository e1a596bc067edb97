import { useEffect, useRef, useState } from 'react';
import { call } from '../api/client.ts';
import type { LonLat } from '../api/types.ts';
import { wayTo } from '../map/geometry.ts';

/** Where the phone is, while somebody needs to know; coarse is good enough and spares the battery. */
export function usePosition(wanted: boolean): LonLat | undefined {
  const [position, setPosition] = useState<LonLat>();
  useEffect(() => {
    if (!wanted || !('geolocation' in navigator)) return;
    const watch = navigator.geolocation.watchPosition(
      ({ coords }) => setPosition([coords.longitude, coords.latitude]),
      () => undefined,
      { enableHighAccuracy: false, maximumAge: 60_000, timeout: 30_000 },
    );
    return () => navigator.geolocation.clearWatch(watch);
  }, [wanted]);
  return wanted ? position : undefined;
}

const EVERY_MILLIS = 60_000;
const AT_LEAST_METERS = 100;

type Sent = { at: number; position: LonLat };

/** Whether a position is worth sending: a minute has passed, and the patrol has moved. */
export const isWorthSending = (last: Sent | undefined, position: LonLat, now: number): boolean =>
  !last || (now - last.at >= EVERY_MILLIS && wayTo(last.position, position).meters >= AT_LEAST_METERS);

/** Tells the wall where the patrol is, only while it is under way. A position that cannot be sent is soon worth nothing. */
export function useTellPosition(patrol: string | undefined, position: LonLat | undefined): void {
  const last = useRef<Sent | undefined>(undefined);
  useEffect(() => {
    if (!patrol || !position || !isWorthSending(last.current, position, Date.now())) return;
    last.current = { at: Date.now(), position };
    void call(`/patrols/${encodeURIComponent(patrol)}/positions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ at: new Date().toISOString(), position }),
    });
  }, [patrol, position]);
}
