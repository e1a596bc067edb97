import { useState } from 'react';
import type { Box } from '../api/types.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { frameName } from './frameName.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import css from './Draw.module.css';
import { DEGREES, framesAround, ofDegrees, toDegrees, writeNumber, type Frame } from './frames.ts';
import { PasteCorners } from './PasteCorners.tsx';
import { isInBox, samePlace, type Place } from './shape.ts';
import type { Drawing } from './useDrawing.ts';
import { drawWords } from './words.ts';

const PART = 60;

/** Every corner as two numbers in a frame of one's choice: the drawing by keyboard. */
export function CornerTable({ drawing, extent }: { drawing: Drawing; extent: Box }) {
  const words = useWords(drawWords);
  const { language } = useLanguage();
  const frames = framesAround((extent[0] + extent[2]) / 2);
  const [frame, setFrame] = useState<Frame>(DEGREES);
  return (
    <fieldset className={css.corners}>
      <legend>{words.corners}</legend>
      <Field label={words.frame}>
        {(id) => (
          <select id={id} value={frame.code} onChange={({ target: { value } }) => setFrame(frames.find(({ code }) => code === value) ?? DEGREES)}>
            {frames.map(({ code }) => <option key={code} value={code}>{frameName(code, language)}</option>)}
          </select>
        )}
      </Field>
      <PasteCorners drawing={drawing} frame={frame} extent={extent} />
      {!drawing.shape.length && <p className={css.note}>{words.empty}</p>}
      {drawing.shape.flatMap((rings, polygon) =>
        rings.map((_, ring) => <RingTable key={`${polygon}-${ring}`} drawing={drawing} at={{ polygon, ring }} frame={frame} extent={extent} />),
      )}
    </fieldset>
  );
}

type RingProps = { drawing: Drawing; at: { polygon: number; ring: number }; frame: Frame; extent: Box };

function RingTable({ drawing, at, frame, extent }: RingProps) {
  const words = useWords(drawWords);
  const [shown, setShown] = useState(PART);
  const ring = drawing.shape[at.polygon]?.[at.ring] ?? [];
  const title = words.ring(at.polygon + 1, at.ring);
  return (
    <table className={css.table}>
      <caption>
        {title}{' '}
        <Button size="small" look="quiet" onClick={() => drawing.removeRing({ ...at, corner: 0 })}>{words.removeRing}</Button>
      </caption>
      <thead>
        <tr><th scope="col">#</th>{words.columns[frame.kind].map((column) => <th key={column} scope="col">{column}</th>)}<td /></tr>
      </thead>
      <tbody>
        {ring.slice(0, shown).map((corner, nth) => (
          <CornerRow key={nth} drawing={drawing} place={{ ...at, corner: nth }} numbers={ofDegrees(frame, corner)} frame={frame} extent={extent} />
        ))}
      </tbody>
      {ring.length > shown && (
        <tfoot>
          <tr><td colSpan={4}><Button size="small" onClick={() => setShown(shown + 10 * PART)}>{words.more(Math.min(10 * PART, ring.length - shown))}</Button></td></tr>
        </tfoot>
      )}
    </table>
  );
}

type RowProps = { drawing: Drawing; place: Place; numbers: [number, number]; frame: Frame; extent: Box };

function CornerRow({ drawing, place, numbers, frame, extent }: RowProps) {
  const words = useWords(drawWords);
  const [typed, setTyped] = useState<{ nth: number; text: string }>();
  const [wrong, setWrong] = useState<string>();
  const no = place.corner + 1;
  const take = (nth: number, text: string) => {
    setTyped(undefined);
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value)) return setWrong(words.notANumber);
    if (writeNumber(frame, numbers[nth] ?? 0) === writeNumber(frame, value)) return setWrong(undefined);
    const to = toDegrees(frame, nth === 0 ? [value, numbers[1]] : [numbers[0], value]);
    if (!isInBox(to, extent)) {
      setTyped({ nth, text });
      return setWrong(words.outside);
    }
    setWrong(undefined);
    drawing.move(place, to);
  };
  return (
    <tr data-chosen={samePlace(place, drawing.chosen) || undefined} onFocus={() => samePlace(place, drawing.chosen) || drawing.choose(place)}>
      <th scope="row">{no}</th>
      {numbers.map((value, nth) => (
        <td key={nth}>
          <input
            inputMode="decimal"
            aria-label={words.cornerNo(no, words.columns[frame.kind][nth] ?? '')}
            aria-invalid={wrong !== undefined && typed?.nth === nth ? true : undefined}
            value={typed?.nth === nth ? typed.text : writeNumber(frame, value)}
            onChange={(event) => setTyped({ nth, text: event.target.value })}
            onBlur={(event) => take(nth, event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              take(nth, event.currentTarget.value);
            }}
          />
        </td>
      ))}
      <td className={css.rowActs}>
        <button type="button" aria-label={words.insert(no)} onClick={() => drawing.insert(place, middleAfter(drawing, place))}>＋</button>
        <button type="button" aria-label={words.remove(no)} onClick={() => drawing.remove(place)}>×</button>
        {wrong && <p role="alert">{wrong}</p>}
      </td>
    </tr>
  );
}

function middleAfter({ shape }: Drawing, { polygon, ring, corner }: Place): [number, number] {
  const corners = shape[polygon]?.[ring] ?? [];
  const [lon, lat] = corners[corner] ?? [0, 0];
  const [nextLon, nextLat] = corners[(corner + 1) % corners.length] ?? [lon, lat];
  return [(lon + nextLon) / 2, (lat + nextLat) / 2];
}
