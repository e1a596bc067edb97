import type { Map } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import type { LonLat } from '../api/types.ts';
import { useLanguage } from '../i18n/language.tsx';
import { OnMap } from './Markers.tsx';
import css from './MineMap.module.css';

/** Zoom from which there is room for names, and how many of them. */
const CLOSE = 12;
const MOST = 60;

type Named = { id: string; name: string; nameEn: string; banned: boolean; at: LonLat };

/** The names of the sites in view, where there is room for them. */
export function SiteNames({ map }: { map: Map }) {
  const { language } = useLanguage();
  const [named, setNamed] = useState<Named[]>([]);
  useEffect(() => {
    const look = () => setNamed(map.getZoom() < CLOSE || !map.getLayer('site-fill') ? [] : namesIn(map));
    map.on('idle', look);
    return () => void map.off('idle', look);
  }, [map]);
  return named.map(({ id, name, nameEn, banned, at }) => (
    <OnMap key={id} map={map} at={at} anchor="bottom">
      <span className={`${css.site} ${banned ? css.banned : css.licensed}`}>{(language === 'en' && nameEn) || name}</span>
    </OnMap>
  ));
}

function namesIn(map: Map): Named[] {
  const found: Record<string, Named> = {};
  for (const { geometry, properties } of map.queryRenderedFeatures({ layers: ['site-fill'] })) {
    const id = String(properties['id']);
    if (found[id] || !('coordinates' in geometry)) continue;
    const points = (geometry.coordinates as unknown[]).flat(3) as number[];
    const lons = points.filter((_, nth) => nth % 2 === 0);
    const lats = points.filter((_, nth) => nth % 2 === 1);
    const at: LonLat = [(Math.min(...lons) + Math.max(...lons)) / 2, Math.max(...lats)];
    found[id] = { id, name: String(properties['name']), nameEn: String(properties['nameEn'] ?? ''), banned: properties['kind'] === 'BANNED', at };
    if (Object.keys(found).length === MOST) break;
  }
  return Object.values(found);
}
