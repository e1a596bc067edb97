import { useState } from 'react';
import type { Box } from '../api/types.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Notice } from '../ui/Notice.tsx';
import { readCorners } from './cornerText.ts';
import css from './Draw.module.css';
import type { Frame } from './frames.ts';
import { isInBox } from './shape.ts';
import type { Drawing } from './useDrawing.ts';
import { drawWords } from './words.ts';

/** Corners from the clipboard: what was read is told before it is taken. */
export function PasteCorners({ drawing, frame, extent }: { drawing: Drawing; frame: Frame; extent: Box }) {
  const words = useWords(drawWords);
  const format = useFormat();
  const [text, setText] = useState<string>();
  if (text === undefined) return <Button size="small" onClick={() => setText('')}>{words.paste}</Button>;
  const { shape, wrong } = readCorners(text, frame);
  const corners = shape.flat(2);
  const outside = corners.some((at) => !isInBox(at, extent));
  const take = (keep: boolean) => {
    drawing.replace(keep ? [...drawing.shape, ...shape] : shape);
    setText(undefined);
  };
  return (
    <div className={css.paste}>
      <Field label={words.paste} hint={words.pasteHint} wide>
        {(id) => <textarea id={id} value={text} spellCheck={false} autoFocus onChange={(event) => setText(event.target.value)} />}
      </Field>
      {text.trim() && <p>{words.pasted(shape.length, corners.length)}</p>}
      {wrong.length > 0 && <Notice tone="warn">{words.pasteWrong(wrong.slice(0, 20).map((line) => format.number(line)).join(', '))}</Notice>}
      {outside && <Notice tone="bad">{words.outside}</Notice>}
      <div className={css.acts}>
        <Button size="small" look="accent" disabled={!shape.length || outside} onClick={() => take(false)}>{words.pasteReplace}</Button>
        {drawing.shape.length > 0 && <Button size="small" disabled={!shape.length || outside} onClick={() => take(true)}>{words.pasteAdd}</Button>}
        <Button size="small" look="quiet" onClick={() => setText(undefined)}>×</Button>
      </div>
    </div>
  );
}
