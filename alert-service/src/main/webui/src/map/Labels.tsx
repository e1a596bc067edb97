import type { Map } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { usePlaceName } from '../alerts/usePlaceName.ts';
import type { AlertView, World } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';
import { SeverityShape, weightOf } from '../ui/SeverityMark.tsx';
import { topOf } from './geometry.ts';
import { healthOf, isTroubled } from '../probes/health.ts';
import { HealthShape } from '../probes/HealthMark.tsx';
import { probeWords } from '../probes/words.ts';
import css from './MineMap.module.css';
import { OnMap } from './Markers.tsx';
import { whereIs } from './moveTo.ts';
import { mapWords } from './words.ts';

type Props = { map: Map; world: World; alerts: AlertView[]; selectedId: string | undefined; onSelect: (id: string) => void };

/** Zoom from which there is room for the names of sites and probes. */
const CLOSE = 12;

/** Everything on the map that has a name or can be pressed. */
export function Labels({ map, world, alerts, selectedId, onSelect }: Props) {
  const { language } = useLanguage();
  const words = useWords(mapWords);
  const probes = useWords(probeWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const placeName = usePlaceName();
  const close = useZoomedIn(map);
  return (
    <>
      {world.townships.map((township) => (
        <OnMap key={township.id} map={map} at={topOf(township.shape, 0.25)}>
          <span className={css.township}>{nameIn(language, township)}</span>
        </OnMap>
      ))}
      {close && world.sites.map((site) => (
        <OnMap key={site.id} map={map} at={topOf(site.shape)} anchor="bottom">
          <span className={`${css.site} ${site.kind === 'BANNED' ? css.banned : css.licensed}`}>{nameIn(language, site)}</span>
        </OnMap>
      ))}
      {close && world.probes.map((probe) => (
        <OnMap key={probe.id} map={map} at={probe.location} anchor="left">
          <span className={css.probe}>{probe.name}</span>
        </OnMap>
      ))}
      {world.probes.filter(isTroubled).map((probe) => (
        <OnMap key={probe.id} map={map} at={probe.location}>
          <span className={css.troubled} role="img" aria-label={probes.mapLabel(probe.name, probes.health[healthOf(probe)])}>
            <HealthShape health={healthOf(probe)} />
          </span>
        </OnMap>
      ))}
      {world.patrols.map((patrol) => patrol.position && (
        <OnMap key={patrol.id} map={map} at={patrol.position} front>
          <span
            className={css.patrol}
            role="img"
            aria-label={words.patrol(patrol.name, patrol.positionAt ? format.ago(patrol.positionAt, Date.now()) : '–')}
          >
            <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
              <path d="M2 9l1.5-4h9L14 9v4h-2v-1.5H4V13H2Z" fill="currentColor" />
            </svg>
            {close && patrol.name}
          </span>
        </OnMap>
      ))}
      {alerts.map((alert) => {
        const at = whereIs(alert);
        const weight = weightOf(alert);
        const severity = weight === 'QUESTION' ? common.question : common.severityLong[weight];
        return at && (
          <OnMap key={alert.id} map={map} at={at} front>
            <button
              type="button"
              className={`${css.alert} ${alert.status === 'OPEN' ? css.untaken : ''}`}
              aria-label={words.alert(severity, placeName(alert))}
              aria-current={alert.id === selectedId || undefined}
              onClick={() => onSelect(alert.id)}
            >
              <SeverityShape weight={weight} size={alert.id === selectedId ? 26 : 20} />
            </button>
          </OnMap>
        );
      })}
    </>
  );
}

function useZoomedIn(map: Map): boolean {
  const [close, setClose] = useState(false);
  useEffect(() => {
    const look = () => setClose(map.getZoom() >= CLOSE);
    look();
    map.on('zoomend', look);
    return () => void map.off('zoomend', look);
  }, [map]);
  return close;
}
