import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Map, MapMouseEvent } from 'maplibre-gl';
import { lazy, Suspense, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useChange } from '../api/change.ts';
import { change } from '../api/client.ts';
import { probe as probeQuery, trial as trialQuery, type Method, type Pose, type Preset, type ProbeRecord } from '../api/registryProbes.ts';
import { areas as areasQuery } from '../api/registryQueries.ts';
import type { County } from '../api/types.ts';
import { TimeZone, useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { dayAfter, dayOf } from '../i18n/zoned.ts';
import { Columns, type Tab } from '../registry/Columns.tsx';
import { Button } from '../ui/Button.tsx';
import { ChangeFailed } from '../ui/ChangeFailed.tsx';
import { DayField, NumberField } from '../ui/Field.tsx';
import form from '../ui/Form.module.css';
import { useLeave, useUnsaved } from '../ui/Leave.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/States.tsx';
import { useSettled } from '../ui/useSettled.ts';
import { useShortcuts } from '../ui/useShortcuts.ts';
import { Board } from './Board.tsx';
import css from './Calibration.module.css';
import { drawGroundSeen, drawProbeDots } from './groundLayer.ts';
import { changePair, controlOf, errorsOf, heldOf, LEAST, NO_PAIRS, numbered, pressMap, pressPicture, removePair, type Pairs } from './pairs.ts';
import { PairTable } from './PairTable.tsx';
import { GroundPins, Pins } from './Pins.tsx';
import { TrialResult, WORST_METERS } from './TrialResult.tsx';
import { calibrationWords } from './words.ts';

const LandMap = lazy(() => import('../map/LandMap.tsx'));

/** As exactly as a person presses on a picture, as a share of its width. */
const PICTURE_ERROR = 0.003;
const YEAR_MILLIS = 365 * 86_400_000;
const POSE: Pose = { kind: 'pose', heightMeters: 12, headingDegrees: 0, tiltDegrees: 12, rollDegrees: 0, horizontalFovDegrees: 60, aspect: 1.7778, headingErrorDegrees: 1, tiltErrorDegrees: 0.5, heightErrorMeters: 0.5 };
const POSE_FIELDS = ['heightMeters', 'headingDegrees', 'tiltDegrees', 'rollDegrees', 'horizontalFovDegrees', 'aspect', 'headingErrorDegrees', 'tiltErrorDegrees', 'heightErrorMeters'] as const;

type Props = { probe: ProbeRecord; preset: Preset; county: County; onDone: () => void };

/** A preset's calibration, by pressing on the same spots in the picture and on the map; tried at every press. */
export function Calibrate({ probe, preset, county, onDone }: Props) {
  const words = useWords(calibrationWords);
  const zone = useContext(TimeZone);
  const client = useQueryClient();
  const leave = useLeave();
  const areas = useQuery(areasQuery);
  const [map, setMap] = useState<Map>();
  const [tab, setTab] = useState<Tab>('list');
  const [pairs, setPairs] = useState<Pairs>(NO_PAIRS);
  const [pose, setPose] = useState<Pose>();
  const [aspect, setAspect] = useState(POSE.aspect);
  const [until, setUntil] = useState<string | undefined>(() => dayAfter(dayOf(Date.now() + YEAR_MILLIS, zone), zone));
  const [revision, setRevision] = useState(probe.revision);
  useUnsaved(pairs.set.length > 0 || pose !== undefined);

  const control = useMemo(() => controlOf(pairs), [pairs]);
  const held = useMemo(() => (pose ? pairs.set.map(({ x, y, ground }) => ({ x, y, ground })) : heldOf(pairs)), [pairs, pose]);
  const method = useMemo<Method | undefined>(
    () => pose ?? (control.length >= LEAST ? { kind: 'ground-control', points: control, pictureError: PICTURE_ERROR } : undefined),
    [pose, control],
  );
  const asked = useMemo(() => ({ method, held }), [method, held]);
  const settled = useSettled(asked);
  const tried = useQuery(trialQuery(probe.id, preset.id, settled.method, settled.held));
  const result = method ? tried.data : undefined;
  const errors = pose
    ? pairs.set.map((_, nth) => result?.heldOut[nth]?.errorMeters ?? undefined)
    : errorsOf(pairs, result?.residuals.map((one) => one.residualMeters) ?? [], result?.heldOut.map((one) => one.errorMeters) ?? []);

  const ground = useRef((at: [number, number]) => setPairs((before) => pressMap(before, at)));
  useEffect(() => {
    if (!map) return;
    const press = ({ lngLat }: MapMouseEvent) => ground.current([lngLat.lng, lngLat.lat]);
    map.on('click', press);
    map.getCanvas().style.cursor = 'crosshair';
    map.jumpTo({ center: probe.location, zoom: 15.5 });
    drawProbeDots(map, [probe], probe.id);
    return () => void map.off('click', press);
  }, [map, probe]);
  useEffect(() => map && drawGroundSeen(map, result?.ground), [map, result]);
  useEffect(() => void (tab === 'map' && map?.resize()), [tab, map]);
  useShortcuts({
    G: () => {
      const centre = map?.getCenter();
      if (centre) ground.current([centre.lng, centre.lat]);
    },
  });

  const act = useChange<{ method: Method; until: string | undefined; expectedRevision: number }, ProbeRecord>(
    (stamp, asked) =>
      change(`/probes/${encodeURIComponent(probe.id)}/calibrations`, {
        ...stamp, expectedRevision: asked.expectedRevision, preset: preset.id, method: asked.method,
        valid: { from: stamp.doneAt, ...(asked.until ? { until: asked.until } : {}) },
      }),
    (saved) => {
      client.setQueryData(probeQuery(probe.id).queryKey, saved);
      void client.invalidateQueries({ queryKey: ['probes'] });
      void client.invalidateQueries({ queryKey: ['coverage'] });
      onDone();
    },
  );
  const stale = act.failure?.kind === 'stale' ? act.failure.revision : undefined;
  useEffect(() => {
    if (stale) setRevision(stale);
  }, [stale]);

  return (
    <Columns
      even
      tab={tab}
      onTab={setTab}
      names={words.tabs}
      list={
        <>
          <Guide pairs={pairs} posed={pose !== undefined} warned={Boolean(result && (!result.fits || result.warnings.length))} onTab={setTab} />
          <Board probe={probe.id} keys={words.pictureKeys} onSize={(width, height) => setAspect(width / height)} onPress={(x, y) => setPairs((before) => pressPicture(before, x, y))}>
            <Pins pairs={pairs} onMove={(nth, x, y) => setPairs((before) => changePair(before, nth, { x, y }))} />
          </Board>
        </>
      }
      map={
        <Suspense fallback={<Skeleton rows={1} height="60vh" />}>
          <LandMap county={county} areas={areas.data ?? []} moment={{}} changes={0} onMap={setMap}>
            {map && <GroundPins map={map} pairs={pairs} onMove={(nth, at) => setPairs((before) => changePair(before, nth, { ground: at }))} />}
            {pairs.picture && <p className={css.stepOnMap}>{words.steps.map}</p>}
            <svg className={css.cross} viewBox="0 0 24 24" aria-hidden="true"><path d="M12 2v8M12 14v8M2 12h8M14 12h8" /></svg>
          </LandMap>
        </Suspense>
      }
      panel={
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (method) void act.fire({ method, until, expectedRevision: revision });
          }}
        >
          <div className={form.form}>
            <div className={form.acts}>
              <Button size="small" onClick={() => leave(onDone)}>{words.back}</Button>
              <h2>{words.title(probe.name)}</h2>
            </div>
            <div className={form.acts} role="group" aria-label={words.method}>
              <Button size="small" aria-pressed={!pose} look={pose ? 'plain' : 'accent'} onClick={() => setPose(undefined)}>{words.byPoints}</Button>
              <Button size="small" aria-pressed={Boolean(pose)} look={pose ? 'accent' : 'plain'} onClick={() => setPose(pose ?? { ...POSE, aspect: Number(aspect.toFixed(4)) })}>{words.byPose}</Button>
            </div>
            {pose && (
              <fieldset>
                <legend>{words.poseHint}</legend>
                <div className={form.fields}>
                  {POSE_FIELDS.map((key) => <NumberField key={key} label={words.pose[key]} value={pose[key]} step="any" required onChange={(value) => setPose({ ...pose, [key]: value ?? 0 })} />)}
                  <NumberField label={words.radialDistortion} hint={words.radialHint} value={pose.radialDistortion} step="any" min={-1} max={1} onChange={(radialDistortion) => setPose({ ...pose, radialDistortion })} />
                </div>
              </fieldset>
            )}
            <PairTable pairs={pairs} errors={errors} worst={WORST_METERS} extent={county.extent} onChange={(nth, part) => setPairs(changePair(pairs, nth, part))} onRemove={(nth) => setPairs(removePair(pairs, nth))} />
            {!method && <p className={css.soft}>{words.needMore(String(LEAST - control.length))}</p>}
            {method && <TrialResult query={tried} number={(warning) => numbered(pairs, pose !== undefined, warning)} />}
            <DayField label={words.until} value={until} onChange={setUntil} hint={words.untilHint} last />
            <ChangeFailed failure={act.failure} stale={<Notice tone="warn">{words.stale}</Notice>} />
          </div>
          <div className={form.bottom}>
            <Button type="submit" look={result?.warnings.length ? 'plain' : 'accent'} busy={act.sending} disabled={!method || !result?.fits || settled !== asked}>{result?.warnings.length ? words.saveAnyway : words.save}</Button>
          </div>
        </form>
      }
    />
  );
}

/** What to do next, in one sentence. */
function Guide({ pairs, posed, warned, onTab }: { pairs: Pairs; posed: boolean; warned: boolean; onTab: (tab: Tab) => void }) {
  const { steps } = useWords(calibrationWords);
  const format = useFormat();
  const narrow = useRef(matchMedia('(max-width: 1100px)'));
  const waiting = pairs.picture ? 'map' : pairs.ground ? 'list' : undefined;
  useEffect(() => {
    if (waiting && narrow.current.matches) onTab(waiting);
  }, [waiting, onTab]);
  const control = controlOf(pairs).length;
  const text = pairs.picture ? steps.map : pairs.ground ? steps.picture
    : !pairs.set.length ? steps.first : !posed && control < LEAST ? steps.more(format.number(LEAST - control)) : !posed && !heldOf(pairs).length ? steps.check : warned ? steps.warned : steps.good;
  return <p className={css.step} role="status">{text}</p>;
}
