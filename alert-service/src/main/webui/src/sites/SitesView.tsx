import { useQuery } from '@tanstack/react-query';
import type { Map } from 'maplibre-gl';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { areas as areasQuery, siteAt as siteAtQuery } from '../api/registryQueries.ts';
import { extentOf, shapeOf } from '../draw/shape.ts';
import { useWords } from '../i18n/language.tsx';
import { drawCompared } from '../map/layers/compared.ts';
import { Columns, type Tab } from '../registry/Columns.tsx';
import type { ViewProps } from '../registry/Registry.tsx';
import { registryWords } from '../registry/words.ts';
import { Button } from '../ui/Button.tsx';
import { Guard } from '../ui/Guard.tsx';
import { useLeave } from '../ui/Leave.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Empty, ReadFailed, Skeleton } from '../ui/States.tsx';
import { useShortcuts } from '../ui/useShortcuts.ts';
import { SiteFilterBar } from './SiteFilterBar.tsx';
import { SiteForm } from './SiteForm.tsx';
import { SiteList } from './SiteList.tsx';
import { SitePanel, type Compared } from './SitePanel.tsx';
import css from './Sites.module.css';
import { siteWords } from './words.ts';

const LandMap = lazy(() => import('../map/LandMap.tsx'));
const NEW = 'new';

/** Find a site, look at it as of any day, draw and change it. */
export function SitesView({ who, county, address, go, moment }: ViewProps) {
  const words = useWords(siteWords);
  const page = useWords(registryWords);
  const leave = useLeave();
  const areas = useQuery(areasQuery);
  const [map, setMap] = useState<Map>();
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  const [tab, setTab] = useState<Tab>(address.site ? 'panel' : 'list');
  const [editing, setEditing] = useState(address.site === NEW);
  const [changes, setChanges] = useState(0);
  const [compared, setCompared] = useState<Compared>();
  const past = Boolean(moment.asOf ?? moment.knownAt);
  const mayEdit = who.roles.includes('clerk') && !past;
  const shown = useQuery({ ...siteAtQuery(address.site ?? '', moment), enabled: Boolean(address.site) && address.site !== NEW });
  const boundary = shown.data?.id === address.site ? shown.data?.boundary : undefined;

  useEffect(() => {
    if (!map || editing) return;
    if (compared) drawCompared(map, compared.before, compared.after);
    else drawCompared(map, undefined, boundary?.shape && { ...boundary.shape, type: 'MultiPolygon' });
  }, [map, boundary, compared, editing]);
  const show = useCallback(() => {
    const extent = boundary && extentOf(shapeOf({ ...boundary.shape, type: 'MultiPolygon' }));
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (map && extent) map.fitBounds(extent, { padding: 80, maxZoom: 17, duration: still ? 0 : 500 });
  }, [map, boundary]);
  useEffect(show, [map, boundary?.recordedAt, address.site]);
  useEffect(() => void (tab === 'map' && map?.resize()), [tab, map]);

  const choose = (site: string | undefined) =>
    leave(() => {
      setEditing(site === NEW);
      setCompared(undefined);
      go({ site });
      setTab(site ? 'panel' : 'list');
    });
  const edit = () => mayEdit && address.site && setEditing(true);
  useShortcuts({
    N: () => mayEdit && choose(NEW),
    E: edit,
    Escape: () => !editing && choose(undefined),
  });
  const done = (saved?: string) => {
    setEditing(false);
    setChanges(changes + 1);
    if (saved) go({ site: saved });
    else if (address.site === NEW) go({ site: undefined });
  };

  const filter = { q: address.q ?? '', township: address.township ?? '', kind: address.kind ?? '' };
  const known = areas.data ?? [];
  return (
    <Columns
      tab={tab}
      onTab={setTab}
      list={
        <>
          <SiteFilterBar filter={filter} areas={known} onFilter={go} />
          {mayEdit && <div className={css.filter}><Button size="small" hint="N" onClick={() => choose(NEW)}>{words.newSite}</Button></div>}
          {areas.isError && <ReadFailed query={areas} />}
          <SiteList filter={filter} moment={moment} areas={known} chosen={address.site} onChoose={choose} />
        </>
      }
      map={
        <Guard instead={<Notice tone="bad">{page.mapFailed}</Notice>}>
          <Suspense fallback={<Skeleton rows={1} height="60vh" />}>
            <LandMap county={county} areas={known} moment={moment} changes={changes} onMap={setMap} onSite={editing ? undefined : choose}>
              <div ref={setOverlay} />
            </LandMap>
          </Suspense>
        </Guard>
      }
      panel={
        !address.site ? (
          <Empty title={words.chooseTitle}>{words.choose}</Empty>
        ) : editing ? (
          <SiteForm key={address.site} id={address.site === NEW ? undefined : address.site} county={county} areas={known} map={map} overlay={overlay} onDone={done} />
        ) : (
          <SitePanel
            key={address.site} id={address.site} who={who} areas={known} county={county} moment={moment} mayEdit={mayEdit} onEdit={edit}
            onShow={() => { show(); setTab('map'); }} onCompare={setCompared} onSite={choose} onChanged={() => setChanges(changes + 1)}
          />
        )
      }
    />
  );
}
