import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Map, MapMouseEvent } from 'maplibre-gl';
import { lazy, Suspense, useContext, useEffect, useState } from 'react';
import { useChange } from '../api/change.ts';
import { change } from '../api/client.ts';
import { probe as probeQuery, streamsSent, type Preset, type ProbeRecord } from '../api/registryProbes.ts';
import { areas as areasQuery } from '../api/registryQueries.ts';
import type { County, LonLat } from '../api/types.ts';
import { PlaceField } from '../draw/PlaceField.tsx';
import { TimeZone } from '../i18n/format.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';
import { dayOf, instantOf } from '../i18n/zoned.ts';
import { OnMap } from '../map/Markers.tsx';
import { Columns, type Tab } from '../registry/Columns.tsx';
import { holdsAt } from '../sites/at.ts';
import { newId } from '../sites/newId.ts';
import { Rows } from '../sites/PermitRows.tsx';
import { Button } from '../ui/Button.tsx';
import { ChangeFailed } from '../ui/ChangeFailed.tsx';
import { DayField, Field, TextField } from '../ui/Field.tsx';
import form from '../ui/Form.module.css';
import { useLeave, useUnsaved } from '../ui/Leave.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Empty, Skeleton } from '../ui/States.tsx';
import { useShortcuts } from '../ui/useShortcuts.ts';
import css from './Calibration.module.css';
import { StreamRows, type TypedStream } from './StreamRows.tsx';
import { calibrationWords } from './words.ts';

const LandMap = lazy(() => import('../map/LandMap.tsx'));

type Named = Pick<Preset, 'id' | 'name' | 'home'>;
type Draft = { name: string; deviceId: string; township: string; location: LonLat | undefined; streams: TypedStream[]; presets: Named[]; watched: boolean };

function draftOf(probe: ProbeRecord | undefined, home: string): Draft {
  if (!probe) return { name: '', deviceId: '', township: '', location: undefined, streams: [{ role: 'MAIN', address: '', passwordSet: false }], presets: [{ id: 'home', name: home, home: true }], watched: true };
  const now = Date.now();
  return {
    name: probe.name, deviceId: probe.deviceId ?? '', township: probe.township, location: probe.location, streams: probe.streams,
    presets: probe.presets.map(({ id, name, home: isHome }) => ({ id, name, home: isHome })), watched: probe.states.findLast(({ valid }) => holdsAt(valid, now))?.watched ?? false,
  };
}

type Props = { probe: ProbeRecord | undefined; county: County; onDone: (saved?: string) => void };

/** A probe that is registered or changed: where it stands, what it is called, its streams and the poses it can take. */
export function ProbeForm({ probe, county, onDone }: Props) {
  const { form: words, tabs } = useWords(calibrationWords);
  const { language } = useLanguage();
  const zone = useContext(TimeZone);
  const client = useQueryClient();
  const leave = useLeave();
  const areas = useQuery(areasQuery);
  const townships = (areas.data ?? []).filter(({ kind }) => kind === 'TOWNSHIP');
  const [map, setMap] = useState<Map>();
  const [tab, setTab] = useState<Tab>('panel');
  const [initial] = useState(() => draftOf(probe, words.homeName));
  const [draft, setDraft] = useState(initial);
  const [id, setId] = useState(() => probe?.id ?? newId(county.adcode, 'probe', ''));
  const [since, setSince] = useState<string | undefined>(() => instantOf(dayOf(Date.now(), zone), zone));
  const [reason, setReason] = useState('');
  const [kept] = useState(() => new Set(probe?.presets.map((one) => one.id)));
  useUnsaved(draft !== initial);
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const restated = !probe || draft.watched !== initial.watched;
  const township = draft.township || townships[0]?.id || '';

  useEffect(() => {
    if (!map) return;
    const press = ({ lngLat }: MapMouseEvent) => set({ location: [lngLat.lng, lngLat.lat] });
    map.on('click', press);
    map.getCanvas().style.cursor = 'crosshair';
    if (initial.location) map.jumpTo({ center: initial.location, zoom: 14 });
    return () => void map.off('click', press);
  }, [map, initial]);
  useEffect(() => void (tab === 'map' && map?.resize()), [tab, map]);
  useShortcuts({
    G: () => {
      const centre = map?.getCenter();
      if (centre) set({ location: [centre.lng, centre.lat] });
    },
  });

  const act = useChange<{ body: object; expectedRevision: number }, ProbeRecord>(
    (stamp, { body, expectedRevision }) => change(`/probes/${encodeURIComponent(id)}`, { ...stamp, expectedRevision, ...body }, false, 'PUT'),
    (saved) => {
      client.setQueryData(probeQuery(saved.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: ['probes'] });
      void client.invalidateQueries({ queryKey: ['coverage'] });
      onDone(saved.id);
    },
  );
  const save = () => {
    const { name, deviceId, location, streams, presets, watched } = draft;
    const body = {
      name: name.trim(), township, location, presets, streams: streamsSent(streams), ...(deviceId.trim() ? { deviceId: deviceId.trim() } : {}),
      ...(restated ? { state: { watched, valid: { from: since }, ...(reason.trim() ? { reason: reason.trim() } : {}) } } : {}),
    };
    void act.fire({ body, expectedRevision: act.failure?.kind === 'stale' ? act.failure.revision : probe?.revision ?? 0 });
  };
  return (
    <Columns
      tab={tab}
      onTab={setTab}
      names={{ list: words.guide, map: tabs.map, panel: words.fields }}
      list={<Empty title={probe ? words.edit : words.guideTitle}>{words.guideText}</Empty>}
      map={
        <Suspense fallback={<Skeleton rows={1} height="60vh" />}>
          <LandMap county={county} areas={areas.data ?? []} moment={{}} changes={0} onMap={setMap}>
            {map && draft.location && <OnMap map={map} at={draft.location} front><span className={`${css.pin} ${css.onMap}`}>●</span></OnMap>}
            <p className={css.stepOnMap}>{words.pressMap}</p>
            <svg className={css.cross} viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2v8M12 14v8M2 12h8M14 12h8" /></svg>
          </LandMap>
        </Suspense>
      }
      panel={
        <form
          aria-label={probe ? words.edit : words.create}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <div className={form.form}>
            <h2>{probe ? probe.name : words.create}</h2>
            <div className={form.fields}>
              <TextField label={words.name} value={draft.name} onChange={(name) => set({ name })} required maxLength={200} autoFocus />
              <Field label={words.township}>
                {(field) => (
                  <select id={field} value={township} onChange={(event) => set({ township: event.target.value })}>
                    {townships.map((one) => <option key={one.id} value={one.id}>{nameIn(language, one)}</option>)}
                  </select>
                )}
              </Field>
              <TextField label={words.deviceId} value={draft.deviceId} onChange={(deviceId) => set({ deviceId })} pattern="[0-9]{20}" inputMode="numeric" hint={words.deviceIdHint} />
              {!probe && <TextField label={words.id} value={id} onChange={setId} hint={words.idHint} pattern={`${county.adcode}-[a-z0-9][a-z0-9\\-]{0,79}`} />}
            </div>
            <PlaceField label={words.location} hint={words.locationHint} at={draft.location} extent={county.extent} onAt={(location) => set({ location })} />
            <StreamRows rows={draft.streams} onChange={(streams) => set({ streams })} />
            <PresetRows rows={draft.presets} kept={kept} onChange={(presets) => set({ presets })} />
            <fieldset>
              <legend>{words.watch}</legend>
              <label className={form.check}><input type="checkbox" checked={draft.watched} onChange={(event) => set({ watched: event.target.checked })} /> {words.watched}</label>
              {restated && (
                <div className={form.fields}>
                  <DayField label={words.since} value={since} onChange={setSince} required />
                  <TextField label={words.reason} value={reason} onChange={setReason} maxLength={500} />
                </div>
              )}
            </fieldset>
            <ChangeFailed
              failure={act.failure} stale={<Notice tone="warn">{words.stale}</Notice>}
              fields={{ '/name': words.name, '/deviceId': words.deviceId, '/township': words.township, '/location': words.location, '/streams': words.streams, '/presets': words.presets, '/state': words.watch }}
            />
          </div>
          <div className={form.bottom}>
            <Button type="submit" look="accent" busy={act.sending} disabled={!draft.location || draft === initial || (draft.watched && !draft.streams.length)}>{words.save}</Button>
            <Button onClick={() => leave(() => onDone())}>{words.cancel}</Button>
            {!draft.location && <span className={form.hint}>{words.noLocation}</span>}
          </div>
        </form>
      }
    />
  );
}

function PresetRows({ rows, kept, onChange }: { rows: Named[]; kept: Set<string>; onChange: (rows: Named[]) => void }) {
  const { form: words } = useWords(calibrationWords);
  const home = (id: string) => onChange(rows.map((row) => ({ ...row, home: row.id === id })));
  return (
    <>
      <Rows title={words.presets} rows={rows} fresh={{ id: `preset-${rows.length + 1}`, name: '', home: rows.length === 0 }} onChange={onChange} mayRemove={(row) => !kept.has(row.id) && !row.home}>
        {(row, set) => (
          <>
            <TextField label={words.presetName} value={row.name} onChange={(name) => set({ name })} required maxLength={200} />
            <TextField label={words.presetId} value={row.id} onChange={(id) => set({ id })} required disabled={kept.has(row.id)} pattern="[A-Za-z0-9_\-]{1,60}" />
            <label className={form.check}><input type="radio" name="home" checked={row.home} onChange={() => home(row.id)} /> {words.home}</label>
          </>
        )}
      </Rows>
      <p className={form.hint}>{words.presetsHint}</p>
    </>
  );
}
