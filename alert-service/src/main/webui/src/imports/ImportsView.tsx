import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Map } from 'maplibre-gl';
import { lazy, Suspense, useEffect, useState } from 'react';
import { imports as importsQuery } from '../api/importQueries.ts';
import { areas as areasQuery } from '../api/registryQueries.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Columns, type Tab } from '../registry/Columns.tsx';
import type { ViewProps } from '../registry/Registry.tsx';
import { registryWords } from '../registry/words.ts';
import { Button } from '../ui/Button.tsx';
import { Guard } from '../ui/Guard.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Empty, ReadFailed, Skeleton } from '../ui/States.tsx';
import { useShortcuts } from '../ui/useShortcuts.ts';
import { ImportForm, targetsOf } from './ImportForm.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import css from './Imports.module.css';
import { importWords } from './words.ts';

const LandMap = lazy(() => import('../map/LandMap.tsx'));
const NEW = 'new';

/** A file is checked, looked at on the map and in a list, decided on, and stored as a whole. */
export function ImportsView({ who, county, address, go, moment }: ViewProps) {
  const words = useWords(importWords);
  const page = useWords(registryWords);
  const areas = useQuery(areasQuery);
  const [map, setMap] = useState<Map>();
  const [changes, setChanges] = useState(0);
  const mayBring = targetsOf(who).length > 0;
  const open = address.import ?? (mayBring ? NEW : undefined);
  const [tab, setTab] = useState<Tab>('panel');
  useEffect(() => void (tab === 'map' && map?.resize()), [tab, map]);
  const choose = (id: string) => {
    go({ import: id });
    setTab('panel');
  };
  useShortcuts({ N: () => mayBring && choose(NEW) });
  return (
    <Columns
      tab={tab}
      onTab={setTab}
      list={
        <>
          {mayBring && <div className={css.head}><Button wide hint="N" look={open === NEW ? 'accent' : 'plain'} onClick={() => choose(NEW)}>{words.newImport}</Button></div>}
          <Earlier chosen={open} onChoose={choose} />
        </>
      }
      map={
        <Guard instead={<Notice tone="bad">{page.mapFailed}</Notice>}>
          <Suspense fallback={<Skeleton rows={1} height="60vh" />}>
            <LandMap county={county} areas={areas.data ?? []} moment={moment} changes={changes} onMap={setMap} />
          </Suspense>
        </Guard>
      }
      panel={
        open === NEW ? <ImportForm who={who} county={county} areas={areas.data ?? []} onBrought={({ id }) => choose(id)} />
        : open ? <ImportPanel key={open} id={open} who={who} map={map} onStored={() => setChanges(changes + 1)} onMap={() => setTab('map')} onSee={(target) => go({ view: target === 'permits' ? 'sites' : target, import: undefined })} onAgain={() => choose(NEW)} />
        : <Empty title={words.choose} />
      }
    />
  );
}

function Earlier({ chosen, onChoose }: { chosen: string | undefined; onChoose: (id: string) => void }) {
  const words = useWords(importWords);
  const format = useFormat();
  const query = useInfiniteQuery(importsQuery);
  const all = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className={css.listed}>
      <h3 className={css.head}>{words.earlier}</h3>
      {query.isError && <ReadFailed query={query} />}
      {query.isPending && <Skeleton rows={5} height="3rem" />}
      {query.data && !all.length && <Empty title={words.noneYet}>{words.noneYetHint}</Empty>}
      <ul className={css.list}>
        {all.map((one) => (
          <li key={one.id}>
            <button type="button" className={css.earlier} aria-current={one.id === chosen || undefined} onClick={() => onChoose(one.id)}>
              <strong>{one.fileName}</strong>
              <span>{words.states[one.state]}</span>
              <span className={css.soft}>{words.targets[one.target]} · {one.startedBy?.displayName}</span>
              <span className={css.soft}>{format.dateTime(one.startedAt)}</span>
            </button>
          </li>
        ))}
      </ul>
      {query.hasNextPage && <Button wide busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{words.more}</Button>}
    </div>
  );
}
