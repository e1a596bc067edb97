import { useState, type PointerEvent } from 'react';
import { useWords } from '../i18n/language.tsx';
import css from './Calibration.module.css';
import type { Pairs } from './pairs.ts';
import { calibrationWords } from './words.ts';

type Props = { pairs: Pairs; onMove: (nth: number, x: number, y: number) => void };

/** The pairs' places in the picture; each can be dragged. */
export function Pins({ pairs, onMove }: Props) {
  const words = useWords(calibrationWords);
  const [pulled, setPulled] = useState<{ nth: number; x: number; y: number }>();
  const pull = (nth: number) => (event: PointerEvent<HTMLElement>) => {
    if (!event.buttons || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (box) setPulled({ nth, x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
  };
  const letGo = () => {
    if (pulled) onMove(pulled.nth, Math.min(1, Math.max(0, pulled.x)), Math.min(1, Math.max(0, pulled.y)));
    setPulled(undefined);
  };
  return (
    <>
      {pairs.set.map((pair, nth) => {
        const { x, y } = pulled?.nth === nth ? pulled : pair;
        return (
          <span
            key={nth}
            className={css.pin}
            data-held={pair.held || undefined}
            role="img"
            aria-label={words.point(String(nth + 1))}
            style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={pull(nth)}
            onPointerUp={letGo}
            onClick={(event) => event.stopPropagation()}
          >
            {nth + 1}
          </span>
        );
      })}
      {pairs.picture && <span className={css.pin} data-pending style={{ left: `${pairs.picture.x * 100}%`, top: `${pairs.picture.y * 100}%` }}>?</span>}
    </>
  );
}
