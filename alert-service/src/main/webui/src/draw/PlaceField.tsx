import { useState } from 'react';
import type { Box, LonLat } from '../api/types.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { Field, TextField } from '../ui/Field.tsx';
import form from '../ui/Form.module.css';
import { frameName } from './frameName.ts';
import { DEGREES, framesAround, ofDegrees, toDegrees, writeNumber, type Frame } from './frames.ts';
import { isInBox } from './shape.ts';
import { drawWords } from './words.ts';

type Props = { label: string; hint: string; at: LonLat | undefined; extent: Box; onAt: (at: LonLat) => void };

/** A point as two numbers in a frame of one's choice; taken once both are numbers within the county. */
export function PlaceField({ label, hint, at, extent, onAt }: Props) {
  const words = useWords(drawWords);
  const { language } = useLanguage();
  const frames = framesAround((extent[0] + extent[2]) / 2);
  const [frame, setFrame] = useState<Frame>(DEGREES);
  const [typed, setTyped] = useState<[string, string]>();
  const written = at ? ofDegrees(frame, at).map((value) => writeNumber(frame, value)) : ['', ''];
  const numbers = (typed ?? written).map((text) => (text.trim() === '' ? NaN : Number(text)));
  const whole = typed && numbers.every(Number.isFinite);
  const outside = whole && !isInBox(toDegrees(frame, [numbers[0] ?? 0, numbers[1] ?? 0]), extent);
  const type = (nth: number, text: string) => {
    const next: [string, string] = [typed?.[0] ?? written[0] ?? '', typed?.[1] ?? written[1] ?? ''];
    next[nth] = text;
    const [first, second] = next.map((one) => (one.trim() === '' ? NaN : Number(one)));
    const to = toDegrees(frame, [first ?? NaN, second ?? NaN]);
    const taken = Number.isFinite(to[0]) && Number.isFinite(to[1]) && isInBox(to, extent);
    setTyped(next);
    if (taken) onAt(to);
  };
  return (
    <fieldset>
      <legend>{label}</legend>
      <p className={form.hint}>{hint}</p>
      <div className={form.fields}>
        <Field label={words.frame} wide>
          {(id) => (
            <select
              id={id} value={frame.code}
              onChange={({ target: { value } }) => {
                setFrame(frames.find(({ code }) => code === value) ?? DEGREES);
                setTyped(undefined);
              }}
            >
              {frames.map(({ code }) => <option key={code} value={code}>{frameName(code, language)}</option>)}
            </select>
          )}
        </Field>
        {words.columns[frame.kind].map((column, nth) => (
          <TextField
            key={column} label={column} value={(typed ?? written)[nth] ?? ''} inputMode="decimal" required onChange={(text) => type(nth, text)} onBlur={() => whole && !outside && setTyped(undefined)}
            wrong={outside && nth === 1 ? words.outside : undefined}
          />
        ))}
      </div>
    </fieldset>
  );
}
