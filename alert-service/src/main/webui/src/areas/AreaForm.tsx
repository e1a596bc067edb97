import { useQueryClient } from '@tanstack/react-query';
import type { Map } from 'maplibre-gl';
import { useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import { useChange } from '../api/change.ts';
import { change } from '../api/client.ts';
import { areas as areasQuery } from '../api/registryQueries.ts';
import { DRAWN_KINDS, forbids, type Area, type AreaKind } from '../api/registryTypes.ts';
import type { County } from '../api/types.ts';
import { CornerTable } from '../draw/CornerTable.tsx';
import { DrawTools } from '../draw/DrawTools.tsx';
import { geoJsonOf } from '../draw/shape.ts';
import { useBoundary } from '../draw/useBoundary.ts';
import { TimeZone } from '../i18n/format.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';
import { dayOf, instantOf } from '../i18n/zoned.ts';
import { areaShapeAt } from '../map/layers/areas.ts';
import { newId } from '../sites/newId.ts';
import { useNeighbours } from '../sites/useNeighbours.ts';
import { Button } from '../ui/Button.tsx';
import { ChangeFailed } from '../ui/ChangeFailed.tsx';
import { DayField, Field, TextField } from '../ui/Field.tsx';
import form from '../ui/Form.module.css';
import { useLeave, useUnsaved } from '../ui/Leave.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ForbiddenRows, forbiddenOf, typedOf } from './ForbiddenRows.tsx';
import { areaWords } from './words.ts';

type Props = { area: Area | undefined; county: County; map: Map | undefined; overlay: HTMLElement | null; onDone: (saved?: string) => void };

/** An area that is made or changed: what it is, when nothing may be taken from it, and its boundary. */
export function AreaForm({ area, county, map, overlay, onDone }: Props) {
  const words = useWords(areaWords);
  const { language } = useLanguage();
  const client = useQueryClient();
  const leave = useLeave();
  const zone = useContext(TimeZone);
  const [initial] = useState(() => ({
    name: area?.name ?? '', english: area?.names['en'] ?? '', kind: area?.kind ?? ('PROTECTED_ZONE' as AreaKind), forbidden: (area?.forbidden ?? []).map(typedOf),
  }));
  const [draft, setDraft] = useState(initial);
  const [valid, setValid] = useState<{ from: string | undefined; until: string | undefined }>(() => ({ from: instantOf(dayOf(Date.now(), zone), zone), until: undefined }));
  const [id, setId] = useState(() => area?.id ?? newId(county.adcode, 'area', ''));
  const { drawing, redrawn } = useBoundary(map, area && areaShapeAt(area, Date.now()), useNeighbours(map, undefined));
  const unsaved = redrawn || draft !== initial;
  useUnsaved(unsaved);
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const act = useChange<{ body: object; expectedRevision: number }, Area>(
    (stamp, { body, expectedRevision }) => change<Area>(`/areas/${encodeURIComponent(id)}`, { ...stamp, expectedRevision, ...body }, false, 'PUT'),
    async (saved) => {
      await client.invalidateQueries({ queryKey: areasQuery.queryKey });
      onDone(saved.id);
    },
  );
  const save = () => {
    const { en: _, 'zh-CN': __, ...others } = area?.names ?? {};
    const body = {
      kind: draft.kind, name: draft.name.trim(), names: { ...others, ...(draft.english.trim() ? { en: draft.english.trim() } : {}) },
      forbidden: forbids(draft.kind) ? draft.forbidden.map(forbiddenOf) : [],
      ...(redrawn ? { boundary: { shape: geoJsonOf(drawing.shape), valid: { from: valid.from, ...(valid.until ? { until: valid.until } : {}) } } } : {}),
    };
    void act.fire({ body, expectedRevision: act.failure?.kind === 'stale' ? act.failure.revision : area?.revision ?? 0 });
  };
  return (
    <form
      aria-label={words.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={form.form}>
        <h2>{area ? nameIn(language, area) : words.create}</h2>
        <div className={form.fields}>
          <TextField label={words.name} value={draft.name} onChange={(name) => set({ name })} required maxLength={200} autoFocus />
          <TextField label={words.nameEn} value={draft.english} onChange={(english) => set({ english })} maxLength={200} lang="en" />
          <Field label={words.kind}>
            {(field) => (
              <select id={field} value={draft.kind} disabled={draft.kind === 'TOWNSHIP'} onChange={(event) => set({ kind: event.target.value as AreaKind })}>
                {(draft.kind === 'TOWNSHIP' ? [draft.kind] : DRAWN_KINDS).map((kind) => <option key={kind} value={kind}>{words.kinds[kind]}</option>)}
              </select>
            )}
          </Field>
          {redrawn && <DayField label={words.boundaryFrom} value={valid.from} onChange={(from) => setValid({ ...valid, from })} required />}
          {redrawn && <DayField label={words.boundaryUntil} value={valid.until} onChange={(until) => setValid({ ...valid, until })} hint={words.untilHint} last />}
          {!area && <TextField label={words.id} value={id} onChange={setId} hint={words.idHint} pattern={`${county.adcode}-[a-z0-9][a-z0-9\\-]{0,79}`} wide />}
        </div>
        {forbids(draft.kind) && (
          <>
            <ForbiddenRows rows={draft.forbidden} onChange={(forbidden) => set({ forbidden })} />
            <p className={form.hint}>{words.forbiddenHint}</p>
          </>
        )}
        {draft.kind === 'SPOIL_ROAD' && <p className={form.hint}>{words.spoilRoad}</p>}
        <CornerTable drawing={drawing} extent={county.extent} />
        <ChangeFailed
          failure={act.failure} fields={{ '/name': words.name, '/names': words.nameEn, '/kind': words.kind, '/boundary': words.boundary, '/forbidden': words.forbidden }}
          stale={<Notice tone="warn">{words.stale}</Notice>}
        />
      </div>
      <div className={form.bottom}>
        <Button type="submit" look="accent" busy={act.sending} disabled={!drawing.shape.length || !unsaved}>{words.save}</Button>
        <Button onClick={() => leave(() => onDone())}>{words.cancel}</Button>
        {!drawing.shape.length && <span className={form.hint}>{words.noBoundaryDrawn}</span>}
      </div>
      {overlay && createPortal(<DrawTools drawing={drawing} map={map} />, overlay)}
    </form>
  );
}
