import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { sites as sitesQuery, type SiteFilter } from '../api/registryQueries.ts';
import type { Area, Moment, SiteSummary } from '../api/registryTypes.ts';
import { useFormat } from '../i18n/format.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';
import { Empty, ReadFailed, Skeleton } from '../ui/States.tsx';
import { useShortcuts } from '../ui/useShortcuts.ts';
import { useVirtual } from '../ui/useVirtual.ts';
import { KindMark } from './KindMark.tsx';
import css from './Sites.module.css';
import { siteWords } from './words.ts';

const ROW = 64;

type Props = {
  filter: SiteFilter;
  moment: Moment;
  areas: Area[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
};

/** The sites of the filter: as many as are in sight are drawn, as many as somebody scrolls to are read. */
export function SiteList({ filter, moment, areas, chosen, onChoose }: Props) {
  const words = useWords(siteWords);
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const query = useInfiniteQuery(sitesQuery(filter, moment));
  const all = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  const { from, to } = useVirtual(scroller, all.length, ROW);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && to > all.length - 60) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, to, all.length]);

  const step = (by: 1 | -1) => {
    const at = all.findIndex(({ id }) => id === chosen);
    const next = Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + by));
    const site = all[next];
    if (!site || !scroller.current) return;
    const { scrollTop, clientHeight } = scroller.current;
    if (next * ROW < scrollTop || (next + 1) * ROW > scrollTop + clientHeight) scroller.current.scrollTop = next * ROW - clientHeight / 2;
    onChoose(site.id);
  };
  useShortcuts({ J: () => step(1), K: () => step(-1) });

  const filtered = Boolean(filter.q || filter.township || filter.kind);
  return (
    <>
      {query.isError && <ReadFailed query={query} />}
      <p className={css.count} role="status">{query.data ? words.shown(format.number(all.length), hasNextPage) : ''}</p>
      <div ref={scroller} className={css.scroller}>
        {query.isPending && <Skeleton rows={10} height="3.5rem" />}
        {query.data && !all.length && (
          <Empty title={filtered ? words.none : words.noneYet}>{filtered ? words.noneHint : words.noneYetHint}</Empty>
        )}
        <ul style={{ height: all.length * ROW }} className={css.rows}>
          {all.slice(from, to).map((site, nth) => (
            <li key={site.id} style={{ top: (from + nth) * ROW, height: ROW }} aria-setsize={hasNextPage ? -1 : all.length} aria-posinset={from + nth + 1}>
              <SiteRow site={site} areas={areas} chosen={site.id === chosen} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

type RowProps = { site: SiteSummary; areas: Area[]; chosen: boolean; onChoose: (id: string) => void };

function SiteRow({ site, areas, chosen, onChoose }: RowProps) {
  const words = useWords(siteWords);
  const { language } = useLanguage();
  const township = areas.find(({ id }) => id === site.township);
  return (
    <button type="button" className={css.row} data-site={site.id} aria-current={chosen || undefined} onClick={() => onChoose(site.id)}>
      <strong>{nameIn(language, site)}</strong>
      <KindMark kind={site.kind ?? undefined} />
      <span>{township ? nameIn(language, township) : site.township}</span>
      <span>{site.permitInForce ?? (site.kind === 'BANNED' ? '' : words.noPermit)}</span>
    </button>
  );
}
