import { useState } from 'react';
import type { DispatchView, FindingKind, Machine, Me } from '../api/types.ts';
import type { NewEntry, Outbox } from '../dispatch/outbox.ts';
import { commonWords } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { Photos, type Photo } from './Photos.tsx';
import css from './ReportForm.module.css';
import { patrolWords } from './words.ts';

const FINDINGS: FindingKind[] = ['FOUND', 'NOT_FOUND', 'OLD_TRACE', 'NOTHING_THERE'];
const MACHINES: Machine[] = ['EXCAVATOR', 'LOADER', 'TRUCK', 'VESSEL'];

type Props = { dispatch: DispatchView; who: Me; outbox: Outbox; onClose: () => void };

/** The report: taps and photos first, text last. It is kept on the phone before it counts as sent. */
export function ReportForm({ dispatch, who, outbox, onClose }: Props) {
  const words = useWords(patrolWords);
  const common = useWords(commonWords);
  const [finding, setFinding] = useState<FindingKind>();
  const [machines, setMachines] = useState<ReadonlySet<Machine>>(new Set());
  const [actions, setActions] = useState<ReadonlySet<string>>(new Set());
  const [photos, setPhotos] = useState<Photo[]>([]);
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);

  const send = async (kind: FindingKind) => {
    setBusy(true);
    const common = { subject: who.subject, dispatch: dispatch.id };
    const entries: NewEntry[] = photos.map((photo) => ({ ...common, kind: 'photo', id: photo.id, doneAt: photo.takenAt, jpeg: photo.jpeg }));
    entries.push({
      ...common,
      kind: 'finding',
      id: crypto.randomUUID(),
      doneAt: new Date().toISOString(),
      finding: kind,
      machines: MACHINES.filter((machine) => machines.has(machine)),
      ...(actions.size > 0 ? { action: [...actions].join('；') } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
      photos: photos.map((photo) => photo.id),
    });
    await outbox.add(entries).finally(() => setBusy(false));
    onClose();
  };

  return (
    <form
      className={css.form}
      aria-label={words.report}
      onSubmit={(event) => {
        event.preventDefault();
        if (finding && !busy) void send(finding);
      }}
    >
      <h2>{words.report}</h2>
      <fieldset>
        <legend>{words.findingKind}</legend>
        <div className={css.choices}>
          {FINDINGS.map((kind) => (
            <label key={kind} className={css.choice}>
              <input type="radio" name="finding" checked={finding === kind} onChange={() => setFinding(kind)} />
              <span>{common.finding[kind]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {finding === 'FOUND' && (
        <Choices legend={words.machines} options={MACHINES} nameOf={(machine) => common.machine[machine]} chosen={machines} onChange={setMachines} />
      )}
      <Photos photos={photos} onChange={setPhotos} />
      {(finding === 'FOUND' || finding === 'OLD_TRACE') && (
        <Choices legend={words.action} options={words.actions} nameOf={(action) => action} chosen={actions} onChange={setActions} />
      )}
      <label className={css.text}>
        <span>{words.text}</span>
        <textarea maxLength={1000} rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <div className={css.send}>
        <p>{finding ? words.sendMeans : words.missing}</p>
        <Button type="submit" look="accent" size="large" wide busy={busy} disabled={!finding}>{words.send}</Button>
        <Button look="quiet" wide onClick={onClose}>{words.back}</Button>
      </div>
    </form>
  );
}

type ChoicesProps<T extends string> = {
  legend: string;
  options: T[];
  nameOf: (option: T) => string;
  chosen: ReadonlySet<T>;
  onChange: (chosen: ReadonlySet<T>) => void;
};

function Choices<T extends string>({ legend, options, nameOf, chosen, onChange }: ChoicesProps<T>) {
  const toggle = (option: T) => onChange(new Set(chosen.has(option) ? [...chosen].filter((one) => one !== option) : [...chosen, option]));
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className={css.choices}>
        {options.map((option) => (
          <label key={option} className={css.choice}>
            <input type="checkbox" checked={chosen.has(option)} onChange={() => toggle(option)} />
            <span>{nameOf(option)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
