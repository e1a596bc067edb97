import { useContext, useState, type ReactNode } from 'react';
import { useChange } from '../api/change.ts';
import { change } from '../api/client.ts';
import { MEASURES, type Attachment, type Closure, type MeasureKind, type Site } from '../api/registryTypes.ts';
import { AttachField } from '../attachments/AttachField.tsx';
import { TimeZone } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { dayAfter, dayOf, instantOf } from '../i18n/zoned.ts';
import { Button } from '../ui/Button.tsx';
import { ChangeFailed } from '../ui/ChangeFailed.tsx';
import { DayField, TextField } from '../ui/Field.tsx';
import form from '../ui/Form.module.css';
import { useLeave, useUnsaved } from '../ui/Leave.tsx';
import { Notice } from '../ui/Notice.tsx';
import css from './Sites.module.css';
import { siteWords } from './words.ts';

type Sent = { path: string; method: 'POST' | 'PUT'; body: object };
type ActProps = { title: string; means: string; save: string; site: Site; unsaved: boolean; ready: boolean; sent: () => Sent; children: ReactNode; onDone: (changed: boolean) => void };

/** A step of a closure: what it means, its fields, and the way out. */
function Act({ title, means, save, site, unsaved, ready, sent, children, onDone }: ActProps) {
  const words = useWords(siteWords);
  const leave = useLeave();
  useUnsaved(unsaved);
  const act = useChange<Sent & { expectedRevision: number }, unknown>(
    (stamp, { path, method, body, expectedRevision }) => change(path, { ...stamp, expectedRevision, ...body }, false, method),
    () => onDone(true),
  );
  const revision = act.failure?.kind === 'stale' ? act.failure.revision : site.revision;
  const fields = { '/orderedAt': words.orderedOn, '/closeBy': words.closeByDay, '/measures': words.measures, '/measure': words.measures, '/provedAt': words.provedOn, '/evidence': words.evidence, '/acceptedAt': words.acceptedOn };
  return (
    <form
      className={css.act}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void act.fire({ ...sent(), expectedRevision: revision });
      }}
    >
      <div className={form.form}>
        <h4>{title}</h4>
        <p className={form.hint}>{means}</p>
        {children}
        <ChangeFailed failure={act.failure} fields={fields} stale={<Notice tone="warn">{words.closureStale}</Notice>} />
        <div className={form.acts}>
          <Button type="submit" look="accent" busy={act.sending} disabled={!ready}>{save}</Button>
          <Button onClick={() => leave(() => onDone(false))}>{words.cancel}</Button>
        </div>
      </div>
    </form>
  );
}

const at = (site: Site, ...rest: string[]) => `/${['sites', site.id, 'closures', ...rest].map(encodeURIComponent).join('/')}`;

/** The last instant of a day, or now if the day is not over: what is proved on the day of the order comes after it. */
const lateOn = (instant: string, zone: string) => new Date(Math.min(Date.now(), Date.parse(dayAfter(dayOf(instant, zone), zone)) - 1000)).toISOString();

export function OrderForm({ site, closure, onDone }: { site: Site; closure: Closure | undefined; onDone: (changed: boolean) => void }) {
  const words = useWords(siteWords);
  const zone = useContext(TimeZone);
  const [id, setId] = useState(() => closure?.id ?? `closure-${dayOf(Date.now(), zone)}`);
  const [orderedAt, setOrderedAt] = useState<string | undefined>(() => closure?.orderedAt ?? instantOf(dayOf(Date.now(), zone), zone));
  const [closeBy, setCloseBy] = useState<string | undefined>(closure?.closeBy);
  const [measures, setMeasures] = useState<MeasureKind[]>(() => closure?.measures.map(({ kind }) => kind) ?? []);
  const ordered = closure?.measures.map(({ kind }) => kind) ?? [];
  const toggle = (kind: MeasureKind, on: boolean) => setMeasures(on ? [...measures, kind] : measures.filter((one) => one !== kind));
  return (
    <Act
      title={closure ? words.extendOrder : words.order} means={closure ? words.extendMeans : words.orderMeans} save={closure ? words.save : words.order} site={site}
      unsaved={measures.length > ordered.length} ready={Boolean(orderedAt && closeBy && measures.length)} onDone={onDone}
      sent={() => ({ path: at(site, id), method: 'PUT', body: { orderedAt, closeBy, measures } })}
    >
      <div className={form.fields}>
        {!closure && <TextField label={words.closureNumber} value={id} onChange={setId} hint={words.closureNumberHint} required pattern="[a-z0-9][a-z0-9\-]{0,79}" />}
        <DayField label={words.orderedOn} value={orderedAt} onChange={setOrderedAt} required />
        <DayField label={words.closeByDay} value={closeBy} onChange={setCloseBy} required last />
      </div>
      <fieldset>
        <legend>{words.measures}</legend>
        {MEASURES.map((kind) => (
          <label key={kind} className={form.check}>
            <input type="checkbox" checked={measures.includes(kind)} disabled={ordered.includes(kind)} onChange={(event) => toggle(kind, event.target.checked)} /> {words.measure[kind]}
          </label>
        ))}
      </fieldset>
    </Act>
  );
}

export function ProveForm({ site, closure, kind, onDone }: { site: Site; closure: Closure; kind: MeasureKind; onDone: (changed: boolean) => void }) {
  const words = useWords(siteWords);
  const zone = useContext(TimeZone);
  const [provedAt, setProvedAt] = useState<string | undefined>(() => instantOf(dayOf(Date.now(), zone), zone));
  const [note, setNote] = useState('');
  const [files, setFiles] = useState<Attachment[]>([]);
  return (
    <Act
      title={words.proveTitle(words.measure[kind])} means={words.proveMeans} save={words.prove} site={site}
      unsaved={note !== '' || files.length > 0} ready={Boolean(provedAt && files.length)} onDone={onDone}
      sent={() => ({
        path: at(site, closure.id, 'proofs'), method: 'POST',
        body: { measure: kind, provedAt: lateOn(provedAt ?? '', zone), evidence: files.map(({ sha256 }) => sha256), ...(note.trim() ? { note: note.trim() } : {}) },
      })}
    >
      <div className={form.fields}>
        <DayField label={words.provedOn} value={provedAt} onChange={setProvedAt} required />
        <TextField label={words.note} value={note} onChange={setNote} maxLength={500} wide />
        <AttachField label={words.evidence} files={files} onFiles={setFiles} />
      </div>
    </Act>
  );
}

export function AcceptForm({ site, closure, onDone }: { site: Site; closure: Closure; onDone: (changed: boolean) => void }) {
  const words = useWords(siteWords);
  const zone = useContext(TimeZone);
  const [acceptedAt, setAcceptedAt] = useState<string | undefined>(() => instantOf(dayOf(Date.now(), zone), zone));
  const [note, setNote] = useState('');
  return (
    <Act
      title={words.acceptTitle(closure.id)} means={words.acceptMeans} save={words.accept} site={site} unsaved={note !== ''} ready={Boolean(acceptedAt)} onDone={onDone}
      sent={() => ({ path: at(site, closure.id, 'acceptance'), method: 'POST', body: { acceptedAt: lateOn(acceptedAt ?? '', zone), ...(note.trim() ? { note: note.trim() } : {}) } })}
    >
      <div className={form.fields}>
        <DayField label={words.acceptedOn} value={acceptedAt} onChange={setAcceptedAt} required />
        <TextField label={words.note} value={note} onChange={setNote} maxLength={500} wide />
      </div>
    </Act>
  );
}
