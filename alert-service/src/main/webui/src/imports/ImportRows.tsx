import { useInfiniteQuery } from '@tanstack/react-query';
import type { Map, MapMouseEvent } from 'maplibre-gl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { importRows } from '../api/importQueries.ts';
import { VERDICTS, type ImportRow, type ImportView, type RowVerdict } from '../api/importTypes.ts';
import { extentOf, shapeOf } from '../draw/shape.ts';
import { useFormat } from '../i18n/format.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { Empty, ReadFailed, Skeleton } from '../ui/States.tsx';
import { useShortcuts } from '../ui/useShortcuts.ts';
import { useVirtual } from '../ui/useVirtual.ts';
import css from './Imports.module.css';
import { ImportRowDetail } from './ImportRowDetail.tsx';
import { placeIn } from './place.ts';
import { drawRows, typed } from './rowLayer.ts';
import { useRemark } from './useRemark.ts';
import { VerdictMark } from './VerdictMark.tsx';
import { importWords } from './words.ts';

const ROW = 52;
/** So many rows are read for the map without anybody scrolling. */
const ON_MAP = 4000;

type Props = { one: ImportView; map: Map | undefined; verdict: RowVerdict | ''; onVerdict: (verdict: RowVerdict | '') => void; mayDecide: boolean; onMap: () => void };

/** What was found, row by row, in the list and on the map. */
export function ImportRows({ one, map, verdict, onVerdict, mayDecide, onMap }: Props) {
  const words = useWords(importWords);
  const { language } = useLanguage();
  const format = useFormat();
  const remark = useRemark();
  const scroller = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<number>();
  const query = useInfiniteQuery(importRows(one.id, verdict));
  const rows = useMemo(() => query.data?.pages.flatMap(({ items }) => items) ?? [], [query.data]);
  const { from, to } = useVirtual(scroller, rows.length, ROW);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && (rows.length < ON_MAP || to > rows.length - 40)) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, rows.length, to]);
  useEffect(() => map && drawRows(map, rows, chosen), [map, rows, chosen]);
  useEffect(() => () => void (map && drawRows(map, [], undefined)), [map]);
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (map && rows.length && !shown) setShown(fit(map, rows));
  }, [map, rows, shown]);
  useEffect(() => {
    const press = ({ target, point }: MapMouseEvent) => {
      const row: unknown = target.getLayer('rows-fill') && target.queryRenderedFeatures(point, { layers: ['rows-fill', 'rows-point'] })[0]?.properties['row'];
      if (typeof row === 'number') setChosen(row);
    };
    map?.on('click', press);
    return () => void map?.off('click', press);
  }, [map]);
  const choose = (row: ImportRow | undefined) => {
    setChosen(row?.row);
    if (row && map) fit(map, [row]);
  };
  const step = (by: 1 | -1) => {
    const next = rows.findIndex(({ row }) => row === chosen) + by;
    const row = rows[Math.min(rows.length - 1, Math.max(0, next))];
    if (row && scroller.current) scroller.current.scrollTop = Math.max(0, rows.indexOf(row) * ROW - 4 * ROW);
    choose(row);
  };
  useShortcuts({ J: () => step(1), K: () => step(-1) });
  const counts: Record<RowVerdict, number> = { FINE: one.counts?.fine ?? 0, REPAIRED: one.counts?.repaired ?? 0, UNDECIDED: one.counts?.undecided ?? 0, REFUSED: one.counts?.refused ?? 0 };
  const current = rows.find(({ row }) => row === chosen);
  return (
    <section aria-label={words.rows}>
      <div className={css.filters} role="group" aria-label={words.rows}>
        <Button size="small" aria-pressed={verdict === ''} look={verdict === '' ? 'accent' : 'plain'} onClick={() => onVerdict('')}>{words.all}</Button>
        {VERDICTS.map((each) => (
          <Button key={each} size="small" title={words.verdictMeans[each]} aria-pressed={verdict === each} look={verdict === each ? 'accent' : 'plain'} onClick={() => onVerdict(verdict === each ? '' : each)}>
            {words.verdicts[each]} {format.number(counts[each])}
          </Button>
        ))}
      </div>
      {query.isError && <ReadFailed query={query} />}
      <div ref={scroller} className={css.rows}>
        {query.isPending && <Skeleton rows={4} height="2.5rem" />}
        {query.data && !rows.length && <Empty title={words.noRows} />}
        <ul style={{ height: rows.length * ROW }}>
          {rows.slice(from, to).map((row, nth) => (
            <li key={row.row} style={{ top: (from + nth) * ROW, height: ROW }}>
              <button type="button" className={css.row} data-row={row.row} aria-current={row.row === chosen || undefined} onClick={() => choose(row)}>
                <VerdictMark verdict={row.verdict} />
                <strong>{row.name || placeIn(language, row.place)}</strong>
                <span className={css.soft}>{row.unchanged ? words.unchanged : row.exists ? words.exists : words.fresh}</span>
                <small>{row.decision ? words.decided(row.decision.accept, row.decision.reason) : row.remarks[0] ? remark(row.remarks[0]) : placeIn(language, row.place)}</small>
              </button>
            </li>
          ))}
        </ul>
      </div>
      {rows.length >= ON_MAP && hasNextPage && <p className={css.soft}>{words.mapFirst(format.number(rows.length))}</p>}
      {current && <ImportRowDetail key={current.row} one={one} row={current} rows={rows} mayDecide={mayDecide} onMap={() => { choose(current); onMap(); }} />}
    </section>
  );
}

/** Brings rows into view; says whether there was anything to see. */
function fit(map: Map, rows: ImportRow[]): boolean {
  const extent = extentOf(rows.flatMap(({ shape }) => {
    if (!shape) return [];
    return shape.type === 'Point' ? [[[shape.coordinates as [number, number]]]] : shapeOf(typed(shape));
  }));
  if (!extent) return false;
  map.fitBounds(extent, { padding: 60, maxZoom: 16, duration: 0 });
  return true;
}
