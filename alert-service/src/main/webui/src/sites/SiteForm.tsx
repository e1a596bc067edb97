import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Map } from 'maplibre-gl';
import { useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import { useChange } from '../api/change.ts';
import { change } from '../api/client.ts';
import { site as siteQuery } from '../api/registryQueries.ts';
import type { Area, Site, SiteKind, SiteRequest } from '../api/registryTypes.ts';
import type { County } from '../api/types.ts';
import { CornerTable } from '../draw/CornerTable.tsx';
import { DrawTools } from '../draw/DrawTools.tsx';
import { geoJsonOf } from '../draw/shape.ts';
import { useBoundary } from '../draw/useBoundary.ts';
import { commonWords } from '../i18n/common.ts';
import { TimeZone } from '../i18n/format.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';
import { dayOf, instantOf } from '../i18n/zoned.ts';
import { Button } from '../ui/Button.tsx';
import { ChangeFailed } from '../ui/ChangeFailed.tsx';
import { DayField, Field, TextField } from '../ui/Field.tsx';
import form from '../ui/Form.module.css';
import { useLeave, useUnsaved } from '../ui/Leave.tsx';
import { Skeleton, States } from '../ui/States.tsx';
import { glimpse } from './at.ts';
import { newId } from './newId.ts';
import { Stale } from './Stale.tsx';
import { useNeighbours } from './useNeighbours.ts';
import { siteWords } from './words.ts';

type Props = { id: string | undefined; county: County; areas: Area[]; map: Map | undefined; overlay: HTMLElement | null; onDone: (saved?: string) => void };

/** A site that is made or changed: names, township, state and its boundary, drawn on the map or typed. */
export function SiteForm(props: Props) {
  const query = useQuery({ ...siteQuery(props.id ?? ''), enabled: props.id !== undefined, refetchOnWindowFocus: false });
  if (props.id === undefined) return <Form {...props} site={undefined} />;
  return <States query={query} skeleton={<Skeleton rows={6} height="3rem" />}>{(site) => <Form key={site.id} {...props} site={site} />}</States>;
}

function Form({ site, county, areas, map, overlay, onDone }: Props & { site: Site | undefined }) {
  const words = useWords(siteWords);
  const common = useWords(commonWords);
  const { language } = useLanguage();
  const client = useQueryClient();
  const leave = useLeave();
  const [base, setBase] = useState(site);
  const [before] = useState(() => (site ? glimpse(site, {}, Date.now()) : undefined));
  const zone = useContext(TimeZone);
  const [today] = useState(() => instantOf(dayOf(Date.now(), zone), zone));
  const [name, setName] = useState(site?.name ?? '');
  const [english, setEnglish] = useState(site?.names['en'] ?? '');
  const [township, setTownship] = useState(site?.township ?? areas.find(({ kind }) => kind === 'TOWNSHIP')?.id ?? '');
  const [kind, setKind] = useState<SiteKind>(before?.kind ?? 'LICENSED');
  const [boundaryFrom, setBoundaryFrom] = useState<string | undefined>(today);
  const [stateFrom, setStateFrom] = useState<string | undefined>(today);
  const [id, setId] = useState(() => site?.id ?? newId(county.adcode, 'site', ''));
  const { drawing, redrawn } = useBoundary(map, before?.shape, useNeighbours(map, site?.id));
  const restated = kind !== before?.kind;
  const unsaved = redrawn || restated || name !== (site?.name ?? '') || english !== (site?.names['en'] ?? '') || township !== (site?.township ?? township);
  useUnsaved(unsaved);

  const act = useChange<{ request: SiteRequest; expectedRevision: number }, Site>(
    (stamp, { request, expectedRevision }) =>
      change<Site>(`/sites/${encodeURIComponent(id)}`, { ...stamp, expectedRevision, ...request }, false, 'PUT'),
    (saved) => {
      client.setQueryData(siteQuery(saved.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: ['sites'] });
      void client.invalidateQueries({ queryKey: ['sites-within'] });
      void client.invalidateQueries({ queryKey: ['site', saved.id] });
      onDone(saved.id);
    },
  );
  const save = (expectedRevision: number) => {
    // The name itself is the Chinese one: a second copy of it would go on being shown.
    const { en: _, 'zh-CN': __, ...others } = site?.names ?? {};
    const names = { ...others, ...(english.trim() ? { en: english.trim() } : {}) };
    const request: SiteRequest = {
      name: name.trim(), names, township,
      ...(redrawn && boundaryFrom ? { boundary: { shape: geoJsonOf(drawing.shape), valid: { from: boundaryFrom } } } : {}),
      ...(restated && stateFrom ? { state: { kind, valid: { from: stateFrom } } } : {}),
    };
    void act.fire({ request, expectedRevision });
  };
  const drop = () => leave(() => onDone());
  return (
    <form
      aria-label={words.siteForm}
      onSubmit={(event) => {
        event.preventDefault();
        save(base?.revision ?? 0);
      }}
    >
      <div className={form.form}>
        <h2>{site ? nameIn(language, site) : words.newSite}</h2>
        <div className={form.fields}>
          <TextField label={words.name} value={name} onChange={setName} required maxLength={200} autoFocus />
          <TextField label={words.nameEn} value={english} onChange={setEnglish} maxLength={200} lang="en" />
          <Field label={words.township}>
            {(field) => (
              <select id={field} value={township} required onChange={(event) => setTownship(event.target.value)}>
                {areas.filter((area) => area.kind === 'TOWNSHIP').map((area) => <option key={area.id} value={area.id}>{nameIn(language, area)}</option>)}
              </select>
            )}
          </Field>
          <Field label={words.kind}>
            {(field) => (
              <select id={field} value={kind} onChange={(event) => setKind(event.target.value as SiteKind)}>
                <option value="LICENSED">{common.siteKind.LICENSED}</option>
                <option value="BANNED">{common.siteKind.BANNED}</option>
              </select>
            )}
          </Field>
          {restated && <DayField label={words.stateFrom} value={stateFrom} onChange={setStateFrom} required />}
          {redrawn && <DayField label={words.boundaryFrom} value={boundaryFrom} onChange={setBoundaryFrom} required />}
          {!site && <TextField label={words.id} value={id} onChange={setId} hint={words.newIdHint} pattern={`${county.adcode}-[a-z0-9][a-z0-9\\-]{0,79}`} wide />}
        </div>
        <CornerTable drawing={drawing} extent={county.extent} />
        <ChangeFailed
          failure={act.failure}
          fields={{ '/name': words.name, '/names': words.nameEn, '/township': words.township, '/boundary': words.boundary, '/state': words.kind }}
          stale={base && <Stale base={base} map={map} onKeep={(fresh) => { setBase(fresh); save(fresh.revision); }} onDrop={() => onDone()} />}
        />
      </div>
      <div className={form.bottom}>
        <Button type="submit" look="accent" busy={act.sending} disabled={!drawing.shape.length || (site && !unsaved)}>{words.save}</Button>
        <Button onClick={drop}>{words.cancel}</Button>
        {!drawing.shape.length && <span className={form.hint}>{words.noBoundaryDrawn}</span>}
      </div>
      {overlay && createPortal(<DrawTools drawing={drawing} map={map} />, overlay)}
    </form>
  );
}
