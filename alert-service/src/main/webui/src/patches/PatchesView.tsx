import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Map, MapMouseEvent } from 'maplibre-gl';
import { lazy, Suspense, useEffect, useState } from 'react';
import { areas as areasQuery } from '../api/registryQueries.ts';
import { patches as patchesQuery } from '../api/registryMore.ts';
import { extentOf, shapeOf } from '../draw/shape.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { draw, token } from '../map/layers/layer.ts';
import { Columns, type Tab } from '../registry/Columns.tsx';
import type { ViewProps } from '../registry/Registry.tsx';
import css from '../sites/Sites.module.css';
import form from '../ui/Form.module.css';
import { Empty, ReadFailed, Skeleton } from '../ui/States.tsx';
import { useNow } from '../ui/useNow.ts';
import { PatchPanel } from './PatchPanel.tsx';
import { patchWords } from './words.ts';

const LandMap = lazy(() => import('../map/LandMap.tsx'));

/** Changes seen from space, handed down as tasks: each must get a verdict in time. */
export function PatchesView({ who, county, address, go, moment }: ViewProps) {
  const words = useWords(patchWords);
  const format = useFormat();
  const now = useNow(60_000);
  const areas = useQuery(areasQuery);
  // Whoever was sent a patch's address sees it, though it may have its verdict by now.
  const [open, setOpen] = useState(!address.patch);
  const [map, setMap] = useState<Map>();
  const [tab, setTab] = useState<Tab>(address.patch ? 'panel' : 'list');
  const query = useInfiniteQuery(patchesQuery(open));
  const all = (query.data?.pages.flatMap(({ items }) => items) ?? []).toSorted((a, b) => a.deadline.localeCompare(b.deadline));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const chosen = all.find(({ id }) => id === address.patch);
  useEffect(() => {
    if (!map) return;
    const things = all.map((patch) => ({ shape: { type: 'MultiPolygon', coordinates: patch.shape.coordinates }, facts: { id: patch.id, overdue: patch.overdue, chosen: patch.id === address.patch } }));
    const colour = ['case', ['get', 'overdue'], token('--high'), token('--question')] as never;
    draw(map, 'patches', things, [
      { id: 'patches-fill', type: 'fill', paint: { 'fill-color': colour, 'fill-opacity': ['case', ['get', 'chosen'], 0.4, 0.2] } },
      { id: 'patches-line', type: 'line', paint: { 'line-color': colour, 'line-width': ['case', ['get', 'overdue'], 3, 1.5] } },
    ]);
    // From far off a patch would be smaller than a dot.
    const dots = all.flatMap((patch) => {
      const extent = extentOf(shapeOf({ type: 'MultiPolygon', coordinates: patch.shape.coordinates }));
      return extent ? [{ shape: { type: 'Point', coordinates: [(extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2] }, facts: { id: patch.id, overdue: patch.overdue } }] : [];
    });
    draw(map, 'patch-dots', dots, [
      { id: 'patch-dots', type: 'circle', maxzoom: 13, paint: { 'circle-radius': ['case', ['get', 'overdue'], 8, 6], 'circle-color': colour, 'circle-stroke-color': token('--panel'), 'circle-stroke-width': 2 } },
    ]);
  }, [map, query.data, address.patch]);
  useEffect(() => {
    const extent = chosen && extentOf(shapeOf({ type: 'MultiPolygon', coordinates: chosen.shape.coordinates }));
    if (map && extent) map.fitBounds(extent, { padding: 100, maxZoom: 16, duration: 0 });
  }, [map, chosen?.id]);
  useEffect(() => {
    const press = ({ target, point }: MapMouseEvent) => {
      const id: unknown = target.getLayer('patches-fill') && target.queryRenderedFeatures(point, { layers: ['patches-fill', 'patch-dots'] })[0]?.properties['id'];
      if (typeof id === 'string') go({ patch: id });
    };
    map?.on('click', press);
    return () => void map?.off('click', press);
  }, [map, go]);
  useEffect(() => void (tab === 'map' && map?.resize()), [tab, map]);
  return (
    <Columns
      tab={tab}
      onTab={setTab}
      list={
        <>
          <label className={`${form.check} ${css.only}`}><input type="checkbox" checked={open} onChange={(event) => setOpen(event.target.checked)} /> {words.open}</label>
          {query.isError && <ReadFailed query={query} />}
          <p className={css.count} role="status">{query.data && words.count(format.number(all.length), format.number(all.filter(({ overdue }) => overdue).length))}</p>
          <div className={css.scroller}>
            {query.isPending && <Skeleton rows={6} height="3.5rem" />}
            {query.data && !all.length && <Empty title={open ? words.none : words.noneYet}>{words.noneHint}</Empty>}
            <ul>
              {all.map((patch) => (
                <li key={patch.id} style={{ height: 64 }}>
                  <button
                    type="button" className={css.row} data-patch={patch.id} aria-current={patch.id === address.patch || undefined}
                    onClick={() => {
                      go({ patch: patch.id });
                      setTab('panel');
                    }}
                  >
                    <strong>{patch.number} {patch.name}</strong>
                    <span className={patch.overdue ? css.banned : undefined}>{patch.overdue ? words.overdue : patch.findings.length ? '✓' : words.due(format.duration((Date.parse(patch.deadline) - now) / 1000))}</span>
                    <span>{format.date(Date.parse(patch.deadline) - 1)}</span>
                    <span>{format.number(Math.round(patch.areaSquareMeters))} {words.squareMeters}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        </>
      }
      map={
        <Suspense fallback={<Skeleton rows={1} height="60vh" />}>
          <LandMap county={county} areas={areas.data ?? []} moment={moment} changes={0} onMap={setMap} />
        </Suspense>
      }
      panel={chosen ? <PatchPanel key={chosen.id} patch={chosen} mayJudge={who.roles.some((role) => role === 'clerk' || role === 'supervisor')} /> : <Empty title={words.choose} />}
    />
  );
}
