import type { Map } from 'maplibre-gl';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { useShortcuts } from '../ui/useShortcuts.ts';
import css from './Draw.module.css';
import { areaOf, perimeterOf } from './measure.ts';
import { useUndoKeys } from './useUndoKeys.ts';
import type { Drawing, Mode } from './useDrawing.ts';
import { drawWords } from './words.ts';

const MODES: Mode[] = ['edit', 'polygon', 'hole'];

/** What can be done to the drawing, and how large it is by now; stands on the map. */
export function DrawTools({ drawing, map }: { drawing: Drawing; map: Map | undefined }) {
  const words = useWords(drawWords);
  const { mode, sketch, shape } = drawing;
  const setCorner = () => {
    if (mode === 'edit' || !map) return;
    const { lng, lat } = map.getCenter();
    drawing.add([lng, lat]);
  };
  useShortcuts({
    ' ': setCorner,
    Enter: () => mode !== 'edit' && drawing.close(),
    Delete: () => drawing.chosen && drawing.remove(drawing.chosen),
    Backspace: () => sketch.length > 0 && drawing.undo(),
  }, mode !== 'edit' || drawing.chosen !== undefined);
  useUndoKeys(drawing);
  return (
    <>
      <div className={css.tools} role="toolbar" aria-label={words.drawing}>
        {MODES.map((one) => (
          <Button key={one} size="small" look={one === mode ? 'accent' : 'plain'} aria-pressed={one === mode} disabled={one !== 'polygon' && !shape.length} onClick={() => drawing.begin(one)}>
            {words.modes[one]}
          </Button>
        ))}
        <Button size="small" disabled={!drawing.canUndo} onClick={drawing.undo}>{words.undo}</Button>
        <Button size="small" disabled={!drawing.canRedo} onClick={drawing.redo}>{words.redo}</Button>
        {mode !== 'edit' && <Button size="small" disabled={sketch.length < 3} onClick={drawing.close}>{words.close}</Button>}
        <label className={css.snapping}>
          <input type="checkbox" checked={drawing.snapping} onChange={(event) => drawing.setSnapping(event.target.checked)} /> {words.snapping}
        </label>
        <Measures drawing={drawing} />
        <p>{words.hints[mode]}</p>
      </div>
      {mode !== 'edit' && <svg className={css.cross} viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2v8M12 14v8M2 12h8M14 12h8" /></svg>}
    </>
  );
}

function Measures({ drawing: { shape, sketch } }: { drawing: Drawing }) {
  const words = useWords(drawWords);
  const format = useFormat();
  const measured = sketch.length >= 3 ? [...shape, [sketch]] : shape;
  const area = areaOf(measured);
  return (
    <output className={css.measures}>
      {words.area} {format.number(Math.round(area))} {words.squareMeters} = {format.number(Math.round(area / 100) / 100)} {words.hectares} · {words.perimeter} {format.number(Math.round(perimeterOf(measured)))} {words.meters}
    </output>
  );
}
