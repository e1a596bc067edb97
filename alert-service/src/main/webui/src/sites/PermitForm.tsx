import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../api/change.ts';
import { change } from '../api/client.ts';
import { site as siteQuery } from '../api/registryQueries.ts';
import type { Permit, PermitRequest, Site } from '../api/registryTypes.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { ChangeFailed } from '../ui/ChangeFailed.tsx';
import { DayField, Field, NumberField, TextField } from '../ui/Field.tsx';
import form from '../ui/Form.module.css';
import { useLeave, useUnsaved } from '../ui/Leave.tsx';
import { newId } from './newId.ts';
import { HourRows, ReasonedRows, SeasonRows } from './PermitRows.tsx';
import { Stale } from './Stale.tsx';
import { siteWords } from './words.ts';

type Props = { site: Site; permit: Permit | undefined; adcode: string; onDone: () => void };

const EMPTY: PermitRequest = { number: '', holder: '', mineral: '', valid: { from: '' } };

/** The whole permit as it is known now; the older knowledge stays in the registry. */
export function PermitForm({ site, permit, adcode, onDone }: Props) {
  const words = useWords(siteWords);
  const client = useQueryClient();
  const leave = useLeave();
  const { language } = useLanguage();
  const fields = words.permit;
  const [initial] = useState<PermitRequest>(() => {
    if (!permit) return EMPTY;
    const { id: _, recordedAt: __, ...rest } = permit;
    return rest;
  });
  const [draft, setDraft] = useState(initial);
  const [base, setBase] = useState(site);
  const [id] = useState(permit?.id);
  const [made] = useState(() => newId(adcode, 'permit', ''));
  useUnsaved(draft !== initial);
  const set = (part: Partial<PermitRequest>) => setDraft({ ...draft, ...part });
  const act = useChange<{ draft: PermitRequest; expectedRevision: number }, { revision: number }>(
    (stamp, asked) =>
      change(`/sites/${encodeURIComponent(site.id)}/permits/${encodeURIComponent(id ?? made)}`, { ...stamp, expectedRevision: asked.expectedRevision, ...cleaned(asked.draft) }, false, 'PUT'),
    () => {
      void client.invalidateQueries({ queryKey: ['site', site.id] });
      void client.invalidateQueries({ queryKey: ['sites'] });
      onDone();
    },
  );
  const save = (expectedRevision: number) => void act.fire({ draft, expectedRevision });
  const text = (key: 'number' | 'holder' | 'mineral' | 'method' | 'vessel' | 'holderCreditCode', required = false) => (
    <TextField label={fields[key]} value={draft[key] ?? ''} onChange={(value) => set({ [key]: value })} required={required} maxLength={500} />
  );
  return (
    <form
      aria-label={words.editPermit}
      onSubmit={(event) => {
        event.preventDefault();
        save(base.revision);
      }}
    >
      <div className={form.form}>
        <h2>{permit ? words.editPermit : words.addPermit} · {nameIn(language, site)}</h2>
        <div className={form.fields}>
          {text('number', true)}
          {text('holder', true)}
          {text('holderCreditCode')}
          {text('mineral', true)}
          {text('method')}
          <DayField label={fields.from} value={draft.valid.from} onChange={(from) => set({ valid: { ...draft.valid, from: from ?? '' } })} required />
          <DayField label={fields.until} value={draft.valid.until} onChange={(until) => set({ valid: { from: draft.valid.from, ...(until ? { until } : {}) } })} hint={fields.untilHint} last />
          <DayField label={fields.renewalAppliedAt} value={draft.renewalAppliedAt} onChange={(at) => set({ renewalAppliedAt: at ?? null })} />
          <DayField label={fields.renewalFrom} value={draft.renewalAccepted?.from} onChange={(from) => set({ renewalAccepted: from ? { ...draft.renewalAccepted, from } : null })} />
          {draft.renewalAccepted && (
            <DayField label={fields.renewalUntil} value={draft.renewalAccepted.until} onChange={(until) => set({ renewalAccepted: { from: draft.renewalAccepted?.from ?? '', ...(until ? { until } : {}) } })} last />
          )}
        </div>
        <ReasonedRows title={fields.suspensions} rows={draft.suspensions ?? []} onChange={(suspensions) => set({ suspensions })} />
        <details open={Boolean(draft.hours?.length || draft.machineQuota || draft.annualQuantity || draft.bans?.length)}>
          <summary>{fields.more}</summary>
          <div className={form.form}>
            <HourRows rows={draft.hours ?? []} onChange={(hours) => set({ hours })} />
            <SeasonRows rows={draft.closedSeasons ?? []} onChange={(closedSeasons) => set({ closedSeasons })} />
            <ReasonedRows title={fields.bans} rows={draft.bans ?? []} onChange={(bans) => set({ bans })} />
            <div className={form.fields}>
              <NumberField label={fields.machineQuota} value={draft.machineQuota} onChange={(value) => set({ machineQuota: value ?? null })} min={0} step={1} />
              <NumberField label={fields.vesselQuota} value={draft.vesselQuota} onChange={(value) => set({ vesselQuota: value ?? null })} min={0} step={1} />
              <NumberField label={fields.lowest} value={draft.lowestElevationMeters} onChange={(value) => set({ lowestElevationMeters: value ?? null })} step="any" />
              <NumberField label={fields.highest} value={draft.highestElevationMeters} onChange={(value) => set({ highestElevationMeters: value ?? null })} step="any" />
              <NumberField label={fields.annual} value={draft.annualQuantity?.amount} onChange={(amount) => set({ annualQuantity: amount === undefined ? null : { amount, unit: draft.annualQuantity?.unit ?? 't' } })} min={0} step="any" />
              <Field label={fields.unit}>
                {(field) => (
                  <select id={field} disabled={!draft.annualQuantity} value={draft.annualQuantity?.unit ?? 't'} onChange={(event) => draft.annualQuantity && set({ annualQuantity: { ...draft.annualQuantity, unit: event.target.value as 't' | 'm3' } })}>
                    <option value="t">{fields.units.t}</option>
                    <option value="m3">{fields.units.m3}</option>
                  </select>
                )}
              </Field>
              {text('vessel')}
            </div>
          </div>
        </details>
        <ChangeFailed
          failure={act.failure}
          fields={{ '/number': fields.number, '/holder': fields.holder, '/mineral': fields.mineral, '/valid': fields.from, '/renewalAccepted': fields.renewalFrom, '/suspensions': fields.suspensions, '/hours': fields.hours, '/closedSeasons': fields.seasons, '/bans': fields.bans }}
          stale={<Stale base={base} onKeep={(fresh) => { setBase(fresh); save(fresh.revision); }} onDrop={() => { void client.invalidateQueries({ queryKey: siteQuery(site.id).queryKey }); onDone(); }} />}
        />
      </div>
      <div className={form.bottom}>
        <Button type="submit" look="accent" busy={act.sending} disabled={draft === initial}>{words.save}</Button>
        <Button onClick={() => leave(onDone)}>{words.cancel}</Button>
      </div>
    </form>
  );
}

/** What is empty is left out, as the API has it. */
function cleaned(draft: PermitRequest): Partial<PermitRequest> {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && !value.length)));
}
