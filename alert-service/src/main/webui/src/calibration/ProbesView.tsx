import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Map, MapMouseEvent } from 'maplibre-gl';
import { lazy, Suspense, useEffect, useState } from 'react';
import { coverage as coverageQuery, probes as probesQuery } from '../api/registryProbes.ts';
import { areas as areasQuery } from '../api/registryQueries.ts';
import type { Machine } from '../api/types.ts';
import { useFormat } from '../i18n/format.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';
import { Columns, type Tab } from '../registry/Columns.tsx';
import type { ViewProps } from '../registry/Registry.tsx';
import { registryWords } from '../registry/words.ts';
import list from '../sites/Sites.module.css';
import { Button } from '../ui/Button.tsx';
import { Guard } from '../ui/Guard.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Empty, ReadFailed, Skeleton } from '../ui/States.tsx';
import { useShortcuts } from '../ui/useShortcuts.ts';
import { Calibrate } from './Calibrate.tsx';
import { CoverageBar } from './CoverageBar.tsx';
import { drawCoverage, drawProbeDots } from './groundLayer.ts';
import { MaskEditor } from './MaskEditor.tsx';
import { ProbeCard, type Task } from './ProbeCard.tsx';
import { ProbeForm } from './ProbeForm.tsx';
import { calibrationWords } from './words.ts';

const LandMap = lazy(() => import('../map/LandMap.tsx'));

/** The probes, what they see and what nobody watches; an administrator calibrates and masks them. */
export function ProbesView(props: ViewProps) {
  const [task, setTask] = useState<Task>();
  if (task?.what === 'calibrate') return <Calibrate {...task} county={props.county} onDone={() => setTask(undefined)} />;
  if (task?.what === 'register') {
    return (
      <ProbeForm
        probe={task.probe} county={props.county}
        onDone={(saved) => {
          setTask(undefined);
          if (saved) props.go({ probe: saved });
        }}
      />
    );
  }
  if (task?.what === 'masks') return <MaskEditor {...task} onDone={() => setTask(undefined)} />;
  return <Listed {...props} onTask={setTask} />;
}

function Listed({ who, county, address, go, moment, onTask }: ViewProps & { onTask: (task: Task) => void }) {
  const words = useWords(calibrationWords);
  const page = useWords(registryWords);
  const { language } = useLanguage();
  const format = useFormat();
  const mayChange = who.roles.includes('admin');
  const areas = useQuery(areasQuery);
  const query = useInfiniteQuery(probesQuery);
  const [map, setMap] = useState<Map>();
  const [tab, setTab] = useState<Tab>(address.probe ? 'panel' : 'list');
  const [text, setText] = useState('');
  const [covering, setCovering] = useState<{ machine: Machine; night: boolean; on: boolean }>({ machine: 'EXCAVATOR', night: false, on: false });
  const covered = useQuery(coverageQuery(covering.machine, covering.night, covering.on));
  const all = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const shown = all.filter((probe) => `${probe.name} ${probe.id} ${probe.deviceId ?? ''}`.toLowerCase().includes(text.trim().toLowerCase()));
  const chosen = all.find(({ id }) => id === address.probe);
  useEffect(() => map && drawCoverage(map, covering.on ? covered.data : undefined), [map, covered.data, covering.on]);
  useEffect(() => map && drawProbeDots(map, all, address.probe), [map, query.data, address.probe]);
  useEffect(() => {
    if (map && chosen) map.easeTo({ center: chosen.location, zoom: Math.max(map.getZoom(), 14), duration: 0 });
  }, [map, chosen?.id]);
  useEffect(() => {
    const press = ({ target, point: { x, y } }: MapMouseEvent) => {
      const id: unknown = target.getLayer('probe-dots') && target.queryRenderedFeatures([[x - 10, y - 10], [x + 10, y + 10]], { layers: ['probe-dots'] })[0]?.properties['id'];
      if (typeof id === 'string') go({ probe: id });
    };
    map?.on('click', press);
    return () => void map?.off('click', press);
  }, [map, go]);
  useEffect(() => void (tab === 'map' && map?.resize()), [tab, map]);
  const choose = (probe: string | undefined) => {
    go({ probe });
    setTab(probe ? 'panel' : 'list');
  };
  const step = (by: 1 | -1) => {
    const at = shown.findIndex(({ id }) => id === address.probe);
    const next = shown[Math.min(shown.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
    if (next) choose(next.id);
  };
  useShortcuts({
    J: () => step(1), K: () => step(-1), Escape: () => choose(undefined),
    N: () => mayChange && onTask({ what: 'register', probe: undefined }), E: () => mayChange && chosen && onTask({ what: 'register', probe: chosen }),
  });
  return (
    <Columns
      tab={tab}
      onTab={setTab}
      list={
        <>
          <div className={list.filter} role="search" aria-label={words.find}>
            <input type="search" aria-label={words.find} placeholder={words.find} value={text} onChange={(event) => setText(event.target.value)} />
          </div>
          {mayChange && <div className={list.filter}><Button size="small" hint="N" onClick={() => onTask({ what: 'register', probe: undefined })}>{words.create}</Button></div>}
          {query.isError && <ReadFailed query={query} />}
          <p className={list.count} role="status">{query.data && words.count(format.number(shown.length))}</p>
          <div className={list.scroller}>
            {query.isPending && <Skeleton rows={8} height="3.5rem" />}
            {query.data && !shown.length && <Empty title={all.length ? words.none : words.noneYet} />}
            <ul>
              {shown.map((probe) => {
                const township = areas.data?.find(({ id }) => id === probe.township);
                return (
                  <li key={probe.id} style={{ height: 64 }}>
                    <button type="button" className={list.row} data-probe={probe.id} aria-current={probe.id === address.probe || undefined} onClick={() => choose(probe.id)}>
                      <strong>{probe.name}</strong>
                      <span />
                      <span>{township ? nameIn(language, township) : probe.township}</span>
                      <span>{probe.deviceId}</span>
                    </button>
                  </li>
                );
              })}
            </ul>
          </div>
        </>
      }
      map={
        <Guard instead={<Notice tone="bad">{page.mapFailed}</Notice>}>
          <Suspense fallback={<Skeleton rows={1} height="60vh" />}>
            <LandMap county={county} areas={areas.data ?? []} moment={moment} changes={0} onMap={setMap}>
              <CoverageBar covering={covering} query={covered} onChange={setCovering} />
            </LandMap>
          </Suspense>
        </Guard>
      }
      panel={chosen ? <ProbeCard probe={chosen} areas={areas.data ?? []} mayChange={mayChange} onTask={onTask} /> : <Empty title={words.choose}>{words.chooseHint}</Empty>}
    />
  );
}
