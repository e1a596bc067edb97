import type { Map } from 'maplibre-gl';
import { useState, type CSSProperties } from 'react';
import type { LonLat } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import { OnMap } from '../map/Markers.tsx';
import { useMovable } from '../ui/useMovable.ts';
import css from './Calibration.module.css';
import type { Held, Pairs } from './pairs.ts';
import { calibrationWords } from './words.ts';

type PinProps = { nth: number; held: boolean; onMap?: boolean; style?: CSSProperties; onMove: (x: number, y: number, done: boolean) => void };

/** One end of a pair: it can be dragged, or moved with the arrow keys once it has the focus. */
function Pin({ nth, held, onMap, style, onMove }: PinProps) {
  const words = useWords(calibrationWords);
  const button = useMovable<HTMLButtonElement>(onMove);
  return (
    <button
      ref={button} type="button" className={`${css.pin} ${onMap ? css.onMap : ''}`} style={style} data-held={held || undefined}
      aria-label={`${words.point(String(nth + 1))} ${onMap ? words.tabs.map : words.tabs.list}`} title={words.pinKeys}
    >
      {nth + 1}
    </button>
  );
}

const inside = (share: number) => Math.min(1, Math.max(0, share));

/** The pairs' places in the picture; where they are being dragged to is nobody else's business until they are let go. */
export function Pins({ pairs, onMove }: { pairs: Pairs; onMove: (nth: number, x: number, y: number) => void }) {
  const [pulled, setPulled] = useState<{ nth: number; x: number; y: number }>();
  const [picture, setPicture] = useState<HTMLElement | null>(null);
  const move = (nth: number) => (left: number, top: number, done: boolean) => {
    const box = picture?.parentElement?.getBoundingClientRect();
    if (!box) return;
    const to = { nth, x: inside((left - box.left) / box.width), y: inside((top - box.top) / box.height) };
    setPulled(done ? undefined : to);
    if (done) onMove(nth, to.x, to.y);
  };
  return (
    <>
      <span ref={setPicture} hidden />
      {pairs.set.map((pair, nth) => {
        const { x, y } = pulled?.nth === nth ? pulled : pair;
        return <Pin key={nth} nth={nth} held={pair.held} style={{ left: `${x * 100}%`, top: `${y * 100}%` }} onMove={move(nth)} />;
      })}
      {pairs.picture && <span className={css.pin} data-pending style={{ left: `${pairs.picture.x * 100}%`, top: `${pairs.picture.y * 100}%` }}>?</span>}
    </>
  );
}

/** The pairs' places on the map. */
export function GroundPins({ map, pairs, onMove }: { map: Map; pairs: Pairs; onMove: (nth: number, ground: LonLat) => void }) {
  return (
    <>
      {pairs.set.map((pair, nth) => <GroundPin key={nth} map={map} nth={nth} pair={pair} onMove={(ground) => onMove(nth, ground)} />)}
      {pairs.ground && <OnMap map={map} at={pairs.ground} front><span className={`${css.pin} ${css.onMap}`} data-pending>?</span></OnMap>}
    </>
  );
}

function GroundPin({ map, nth, pair, onMove }: { map: Map; nth: number; pair: Held; onMove: (ground: LonLat) => void }) {
  const [pulled, setPulled] = useState<LonLat>();
  const move = (left: number, top: number, done: boolean) => {
    const box = map.getCanvas().getBoundingClientRect();
    const { lng, lat } = map.unproject([left - box.left, top - box.top]);
    setPulled(done ? undefined : [lng, lat]);
    if (done) onMove([lng, lat]);
  };
  return <OnMap map={map} at={pulled ?? pair.ground} front><Pin nth={nth} held={pair.held} onMap onMove={move} /></OnMap>;
}
