import { useState } from 'react';
import type { Box } from '../api/types.ts';
import { DEGREES, framesAround, ofDegrees, toDegrees, writeNumber, type Frame } from '../draw/frames.ts';
import { drawWords } from '../draw/words.ts';
import { useFormat } from '../i18n/format.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { frameName } from '../draw/frameName.ts';
import { Field } from '../ui/Field.tsx';
import css from './Calibration.module.css';
import type { Held, Pairs } from './pairs.ts';
import { calibrationWords } from './words.ts';

type Props = { pairs: Pairs; errors: (number | undefined)[]; worst: number; extent: Box; onChange: (nth: number, change: Partial<Held>) => void; onRemove: (nth: number) => void };

/** Every pair as numbers that can be typed, what it is used for, and how far off it is. */
export function PairTable({ pairs, errors, worst, extent, onChange, onRemove }: Props) {
  const words = useWords(calibrationWords);
  const draw = useWords(drawWords);
  const { language } = useLanguage();
  const format = useFormat();
  const frames = framesAround((extent[0] + extent[2]) / 2);
  const [frame, setFrame] = useState<Frame>(DEGREES);
  if (!pairs.set.length) return null;
  return (
    <>
      <Field label={words.frame}>
        {(id) => (
          <select id={id} value={frame.code} onChange={({ target: { value } }) => setFrame(frames.find(({ code }) => code === value) ?? DEGREES)}>
            {frames.map(({ code }) => <option key={code} value={code}>{frameName(code, language)}</option>)}
          </select>
        )}
      </Field>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{words.columns.no}</th>
            <th scope="col">{words.columns.use}</th>
            {draw.columns[frame.kind].map((name) => <th key={name} scope="col">{name}</th>)}
            <th scope="col">{words.columns.off}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {pairs.set.map((pair, nth) => (
            <tr key={nth}>
              <th scope="row">{nth + 1}</th>
              <td>
                <select aria-label={words.useOf(String(nth + 1))} value={pair.held ? 'held' : 'control'} onChange={(event) => onChange(nth, { held: event.target.value === 'held' })}>
                  <option value="control">{words.uses.control}</option>
                  <option value="held">{words.uses.held}</option>
                </select>
              </td>
              {ofDegrees(frame, pair.ground).map((value, which) => (
                <td key={which}>
                  <Typed
                    label={`${words.point(String(nth + 1))} ${draw.columns[frame.kind][which] ?? ''}`}
                    text={writeNumber(frame, value)}
                    onNumber={(typed) => {
                      const numbers = ofDegrees(frame, pair.ground);
                      numbers[which] = typed;
                      onChange(nth, { ground: toDegrees(frame, numbers) });
                    }}
                  />
                </td>
              ))}
              <td className={(errors[nth] ?? 0) > worst ? css.bad : undefined}>{errors[nth] === undefined ? '–' : format.length(errors[nth])}</td>
              <td><button type="button" aria-label={`${words.remove} ${words.point(String(nth + 1))}`} onClick={() => onRemove(nth)}>×</button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Typed({ label, text, onNumber }: { label: string; text: string; onNumber: (value: number) => void }) {
  const [typed, setTyped] = useState<string>();
  const take = () => {
    const value = Number(typed);
    if (typed !== undefined && typed.trim() !== '' && Number.isFinite(value) && typed !== text) onNumber(value);
    setTyped(undefined);
  };
  return (
    <input
      inputMode="decimal" aria-label={label} value={typed ?? text} onChange={(event) => setTyped(event.target.value)} onBlur={take}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        take();
      }}
    />
  );
}
