import { useQuery } from '@tanstack/react-query';
import type { Map, MapMouseEvent } from 'maplibre-gl';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { areas as areasQuery } from '../api/registryQueries.ts';
import { forbids, type Area, type AreaKind } from '../api/registryTypes.ts';
import { extentOf, shapeOf } from '../draw/shape.ts';
import { useFormat } from '../i18n/format.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';
import { areaShapeAt } from '../map/layers/areas.ts';
import { drawCompared } from '../map/layers/compared.ts';
import { Columns, type Tab } from '../registry/Columns.tsx';
import type { ViewProps } from '../registry/Registry.tsx';
import { registryWords } from '../registry/words.ts';
import css from '../sites/Sites.module.css';
import { Button } from '../ui/Button.tsx';
import { Guard } from '../ui/Guard.tsx';
import { useLeave } from '../ui/Leave.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Empty, Skeleton, States } from '../ui/States.tsx';
import { useShortcuts } from '../ui/useShortcuts.ts';
import { AreaForm } from './AreaForm.tsx';
import { AreaPanel } from './AreaPanel.tsx';
import { useForbiddenWords } from './useForbiddenWords.ts';
import { areaWords } from './words.ts';

const LandMap = lazy(() => import('../map/LandMap.tsx'));
const NEW = 'new';

/** Protected areas and townships: found, looked at, drawn and changed. */
export function AreasView({ who, county, address, go, moment }: ViewProps) {
  const words = useWords(areaWords);
  const page = useWords(registryWords);
  const leave = useLeave();
  const query = useQuery(areasQuery);
  const [map, setMap] = useState<Map>();
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  const [tab, setTab] = useState<Tab>(address.area ? 'panel' : 'list');
  const [editing, setEditing] = useState(address.area === NEW);
  const mayEdit = who.roles.includes('clerk') && !(moment.asOf ?? moment.knownAt);
  const chosen = query.data?.find(({ id }) => id === address.area);
  const shape = chosen && areaShapeAt(chosen, moment.asOf ? Date.parse(moment.asOf) : Date.now());

  useEffect(() => map && !editing ? drawCompared(map, undefined, shape && { ...shape, type: 'MultiPolygon' }) : undefined, [map, shape, editing]);
  const show = useCallback(() => {
    const extent = shape && extentOf(shapeOf({ ...shape, type: 'MultiPolygon' }));
    if (map && extent) map.fitBounds(extent, { padding: 80, maxZoom: 16, duration: 0 });
  }, [map, shape]);
  useEffect(show, [map, chosen?.id]);
  useEffect(() => void (tab === 'map' && map?.resize()), [tab, map]);
  const choose = (area: string | undefined) =>
    leave(() => {
      setEditing(area === NEW);
      go({ area });
      setTab(area ? 'panel' : 'list');
    });
  useEffect(() => {
    if (!map || editing) return;
    const press = ({ target, point }: MapMouseEvent) => {
      const id: unknown = target.getLayer('areas-fill') && target.queryRenderedFeatures(point, { layers: ['areas-fill'] })[0]?.properties['id'];
      if (typeof id === 'string') choose(id);
    };
    map.on('click', press);
    return () => void map.off('click', press);
  }, [map, editing]);
  const edit = () => mayEdit && chosen && setEditing(true);
  useShortcuts({ N: () => mayEdit && choose(NEW), E: edit, Escape: () => !editing && choose(undefined) });
  const done = (saved?: string) => {
    setEditing(false);
    if (saved) go({ area: saved });
    else if (address.area === NEW) go({ area: undefined });
  };
  return (
    <Columns
      tab={tab}
      onTab={setTab}
      list={
        <>
          {mayEdit && <div className={css.filter}><Button size="small" hint="N" onClick={() => choose(NEW)}>{words.create}</Button></div>}
          <States query={query} skeleton={<Skeleton rows={8} height="3.5rem" />}>
            {(all) => <AreaList all={all} chosen={address.area} onChoose={choose} />}
          </States>
        </>
      }
      map={
        <Guard instead={<Notice tone="bad">{page.mapFailed}</Notice>}>
          <Suspense fallback={<Skeleton rows={1} height="60vh" />}>
            <LandMap county={county} areas={query.data ?? []} moment={moment} changes={0} onMap={setMap}>
              <div ref={setOverlay} />
            </LandMap>
          </Suspense>
        </Guard>
      }
      panel={
        editing && (chosen || address.area === NEW) ? <AreaForm key={address.area} area={chosen} county={county} map={map} overlay={overlay} onDone={done} />
        : chosen ? (
          <AreaPanel
            area={chosen} moment={moment} mayEdit={mayEdit} onEdit={edit} onClose={() => choose(undefined)}
            onShow={() => {
              show();
              setTab('map');
            }}
          />
        )
        : <Empty title={words.choose}>{words.chooseHint}</Empty>
      }
    />
  );
}

function AreaList({ all, chosen, onChoose }: { all: Area[]; chosen: string | undefined; onChoose: (id: string) => void }) {
  const words = useWords(areaWords);
  const { language } = useLanguage();
  const format = useFormat();
  const told = useForbiddenWords();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<AreaKind | ''>('');
  const kinds = [...new Set(all.map((area) => area.kind))];
  const wanted = text.trim().toLowerCase();
  const shown = all
    .filter((area) => (!kind || area.kind === kind) && [area.name, area.id, ...Object.values(area.names)].join(' ').toLowerCase().includes(wanted))
    .toSorted((a, b) => Number(a.kind === 'TOWNSHIP') - Number(b.kind === 'TOWNSHIP'));
  const step = (by: 1 | -1) => {
    const at = shown.findIndex(({ id }) => id === chosen);
    const next = shown[Math.min(shown.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
    if (next) onChoose(next.id);
  };
  useShortcuts({ J: () => step(1), K: () => step(-1) });
  return (
    <>
      <div className={css.filter} role="search" aria-label={words.find}>
        <input type="search" aria-label={words.find} placeholder={words.find} value={text} onChange={(event) => setText(event.target.value)} />
        <select aria-label={words.kind} value={kind} onChange={(event) => setKind(event.target.value as AreaKind | '')}>
          <option value="">{words.all}</option>
          {kinds.map((one) => <option key={one} value={one}>{words.kinds[one]}</option>)}
        </select>
      </div>
      <p className={css.count} role="status">{words.count(format.number(shown.length))}</p>
      <div className={css.scroller}>
        {!shown.length && <Empty title={all.length ? words.none : words.noneYet}>{all.length ? words.noneHint : words.noneYetHint}</Empty>}
        <ul>
          {shown.map((area) => (
            <li key={area.id} style={{ height: 64 }}>
              <button type="button" className={css.row} data-area={area.id} aria-current={area.id === chosen || undefined} onClick={() => onChoose(area.id)}>
                <strong>{nameIn(language, area)}</strong>
                <span>{words.kinds[area.kind]}</span>
                <span>{forbids(area.kind) && told(area)[0]}</span>
                <span />
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
