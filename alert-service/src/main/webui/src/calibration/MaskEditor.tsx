import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../api/change.ts';
import { change } from '../api/client.ts';
import { MASK_REASONS, probe as probeQuery, streamsSent, type Mask, type Preset, type ProbeRecord } from '../api/registryProbes.ts';
import { useWords } from '../i18n/language.tsx';
import { Columns, type Tab } from '../registry/Columns.tsx';
import { Button } from '../ui/Button.tsx';
import { ChangeFailed } from '../ui/ChangeFailed.tsx';
import form from '../ui/Form.module.css';
import { useLeave, useUnsaved } from '../ui/Leave.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Board } from './Board.tsx';
import css from './Calibration.module.css';
import { calibrationWords } from './words.ts';

/** So near to its first corner a press closes a mask, as a share of the picture. */
const CLOSE = 0.02;

type Props = { probe: ProbeRecord; preset: Preset; onDone: () => void };
type Corner = [number, number];

/** Parts of a preset's picture in which movement means nothing, drawn on the picture. */
export function MaskEditor({ probe, preset, onDone }: Props) {
  const words = useWords(calibrationWords);
  const client = useQueryClient();
  const leave = useLeave();
  const [initial] = useState(preset.masks ?? []);
  const [masks, setMasks] = useState<Mask[]>(initial);
  const [sketch, setSketch] = useState<Corner[]>([]);
  const [tab, setTab] = useState<Tab>('list');
  const [revision, setRevision] = useState(probe.revision);
  useUnsaved(masks !== initial || sketch.length > 0);
  const close = () => {
    if (sketch.length < 3) return;
    setMasks([...masks, { why: 'TREES', polygon: sketch, valid: { from: new Date().toISOString() } }]);
    setSketch([]);
  };
  const press = (x: number, y: number) => {
    const [first] = sketch;
    if (first && sketch.length >= 3 && Math.hypot(first[0] - x, first[1] - y) < CLOSE) close();
    else setSketch([...sketch, [x, y]]);
  };
  const act = useChange<{ masks: Mask[]; expectedRevision: number }, ProbeRecord>(
    (stamp, asked) =>
      change(`/probes/${encodeURIComponent(probe.id)}`, {
        ...stamp, expectedRevision: asked.expectedRevision, name: probe.name, township: probe.township, location: probe.location,
        ...(probe.deviceId ? { deviceId: probe.deviceId } : {}),
        streams: streamsSent(probe.streams),
        presets: probe.presets.map(({ id, name, home }) => ({ id, name, home, ...(id === preset.id ? { masks: asked.masks } : {}) })),
      }, false, 'PUT'),
    (saved) => {
      client.setQueryData(probeQuery(probe.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: ['probes'] });
      onDone();
    },
  );
  const save = () => {
    const stale = act.failure?.kind === 'stale' ? act.failure.revision : revision;
    setRevision(stale);
    void act.fire({ masks, expectedRevision: stale });
  };
  const path = (polygon: Corner[]) => polygon.map(([x, y]) => `${x * 100},${y * 100}`).join(' ');
  return (
    <Columns
      even
      tab={tab}
      onTab={setTab}
      names={{ ...words.tabs, panel: words.editMasks }}
      list={
        <>
          <p className={css.step} role="status">{words.maskHint}</p>
          <Board probe={probe.id} keys={words.maskKeys} onPress={press}>
            <svg viewBox="0 0 100 100" preserveAspectRatio="none">
              {masks.map((mask, nth) => <polygon key={nth} className={css.mask} points={path(mask.polygon)} />)}
              <polyline className={css.mask} points={path(sketch)} />
            </svg>
            {sketch.map(([x, y], nth) => <span key={nth} className={css.cursor} style={{ left: `${x * 100}%`, top: `${y * 100}%` }} />)}
          </Board>
        </>
      }
      panel={
        <>
          <div className={form.form}>
            <div className={form.acts}>
              <Button size="small" onClick={() => leave(onDone)}>{words.back}</Button>
              <h2>{words.maskTitle(probe.name)}</h2>
            </div>
            {sketch.length > 0 && (
              <div className={form.acts}>
                <Button size="small" look="accent" disabled={sketch.length < 3} onClick={close}>{words.maskClose}</Button>
                <Button size="small" onClick={() => setSketch(sketch.slice(0, -1))}>{words.maskUndo}</Button>
              </div>
            )}
            {!masks.length && <p className={css.soft}>{words.noMasks}</p>}
            {masks.map((mask, nth) => (
              <div key={nth} className={form.acts}>
                <strong>{nth + 1}</strong>
                <select aria-label={words.reason} value={mask.why} onChange={(event) => setMasks(masks.with(nth, { ...mask, why: event.target.value as Mask['why'] }))}>
                  {MASK_REASONS.map((why) => <option key={why} value={why}>{words.maskWhy[why]}</option>)}
                </select>
                <Button size="small" onClick={() => setMasks(masks.toSpliced(nth, 1))}>{words.remove}</Button>
              </div>
            ))}
            <ChangeFailed failure={act.failure} stale={<Notice tone="warn">{words.stale}</Notice>} />
          </div>
          <div className={form.bottom}>
            <Button look="accent" busy={act.sending} disabled={masks === initial || sketch.length > 0} onClick={save}>{words.saveMasks}</Button>
          </div>
        </>
      }
    />
  );
}
