import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { picture as pictureQuery } from '../api/registryProbes.ts';
import { useWords } from '../i18n/language.tsx';
import { Age } from '../ui/Age.tsx';
import { Button } from '../ui/Button.tsx';
import { Empty, failureOf, ReadFailed, Skeleton } from '../ui/States.tsx';
import { useNow } from '../ui/useNow.ts';
import css from './Calibration.module.css';
import { calibrationWords } from './words.ts';

/** After so long a camera may look elsewhere. */
const FRESH_MILLIS = 10 * 60_000;
const ZOOMS = [1, 2, 4];
const STEPS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

type Props = { probe: string; keys: string; onPress: (x: number, y: number) => void; onSize?: (width: number, height: number) => void; children: ReactNode };

const inside = (value: number) => Math.min(1, Math.max(0, value));

/** The probe's newest picture, to press on by pointer, finger or keyboard; its age stands above it. */
export function Board({ probe, keys, onPress, onSize, children }: Props) {
  const words = useWords(calibrationWords);
  const client = useQueryClient();
  const query = useQuery(pictureQuery(probe));
  const now = useNow(10_000);
  const [zoom, setZoom] = useState(1);
  const [cursor, setCursor] = useState<{ x: number; y: number }>();
  const failure = query.isError ? failureOf(query.error) : undefined;
  const taken = query.data?.capturedAt;
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const at = cursor ?? { x: 0.5, y: 0.5 };
    if (step) setCursor({ x: inside(at.x + step[0] * (event.shiftKey ? 0.05 : 0.004)), y: inside(at.y + step[1] * (event.shiftKey ? 0.05 : 0.004)) });
    else if ((event.key === 'Enter' || event.key === ' ') && event.target === event.currentTarget) onPress(at.x, at.y);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className={css.tools}>
        {taken && <span className={css.soft}>{words.captured} <Age at={taken} exact /></span>}
        {taken && now - Date.parse(taken) > FRESH_MILLIS && <span className={css.old}>{words.old}</span>}
        <Button size="small" busy={query.isFetching} onClick={() => void client.resetQueries({ queryKey: ['probe-picture', probe] })}>{words.refresh}</Button>
        <label className={css.soft}>
          {words.zoom}{' '}
          <select value={zoom} onChange={(event) => setZoom(Number(event.target.value))}>{ZOOMS.map((one) => <option key={one} value={one}>{one}×</option>)}</select>
        </label>
        <span className={css.soft}>{keys}</span>
      </div>
      {failure?.kind === 'refused' && failure.status === 404 ? <Empty title={words.noPicture}>{words.noPictureHint}</Empty> : failure && <ReadFailed query={query} />}
      {query.isPending && <Skeleton rows={1} height="20rem" />}
      {query.data && (
        <div className={css.scroller}>
          <div
            className={css.board}
            style={{ width: `${zoom * 100}%` }}
            role="application"
            aria-label={words.picture}
            tabIndex={0}
            onKeyDown={move}
            onClick={(event) => {
              const box = event.currentTarget.getBoundingClientRect();
              onPress(inside((event.clientX - box.left) / box.width), inside((event.clientY - box.top) / box.height));
            }}
          >
            <img src={query.data.url} alt="" draggable={false} onLoad={(event) => onSize?.(event.currentTarget.naturalWidth, event.currentTarget.naturalHeight)} />
            {children}
            {cursor && <span className={css.cursor} style={{ left: `${cursor.x * 100}%`, top: `${cursor.y * 100}%` }} />}
          </div>
        </div>
      )}
    </>
  );
}
