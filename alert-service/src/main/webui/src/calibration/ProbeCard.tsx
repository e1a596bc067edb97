import { calibrationAt, type Preset, type ProbeRecord } from '../api/registryProbes.ts';
import type { Area } from '../api/registryTypes.ts';
import { useFormat } from '../i18n/format.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';
import css from '../sites/Sites.module.css';
import { Button } from '../ui/Button.tsx';
import { calibrationWords } from './words.ts';

export type Task = { what: 'calibrate' | 'masks'; probe: ProbeRecord; preset: Preset } | { what: 'register'; probe: ProbeRecord | undefined };
type Props = { probe: ProbeRecord; areas: Area[]; mayChange: boolean; onTask: (task: Task) => void };

/** A probe as it is registered; its passwords are shown to nobody. */
export function ProbeCard({ probe, areas, mayChange, onTask }: Props) {
  const words = useWords(calibrationWords);
  const { language } = useLanguage();
  const format = useFormat();
  const township = areas.find(({ id }) => id === probe.township);
  return (
    <article className={css.site}>
      <h2>{probe.name}</h2>
      {mayChange && <div className={css.acts}><Button hint="E" onClick={() => onTask({ what: 'register', probe })}>{words.edit}</Button></div>}
      <dl className={css.facts}>
        <dt>{words.township}</dt>
        <dd>{township ? nameIn(language, township) : probe.township}</dd>
        <dt>{words.location}</dt>
        <dd>{format.coordinates(probe.location)}</dd>
        <dt>{words.deviceId}</dt>
        <dd>{probe.deviceId ?? '–'}</dd>
        <dt>{words.streams}</dt>
        <dd>
          {probe.streams.map((stream) => <div key={stream.role}>{words.form.roles[stream.role]} {stream.address} <span className={css.soft}>{stream.passwordSet ? words.password : words.noPassword}</span></div>)}
        </dd>
      </dl>
      <section>
        <h3>{words.presets}</h3>
        {probe.presets.map((preset) => (
          <div key={preset.id} className={css.card}>
            <header><strong>{preset.name}</strong>{preset.home && <span className={css.soft}>{words.home}</span>}</header>
            <Calibrated preset={preset} />
            <p className={css.soft}>{words.masks(format.number(preset.masks?.length ?? 0))}</p>
            {mayChange && (
              <div className={css.acts}>
                <Button size="small" look="accent" onClick={() => onTask({ what: 'calibrate', probe, preset })}>{words.calibrate}</Button>
                <Button size="small" onClick={() => onTask({ what: 'masks', probe, preset })}>{words.editMasks}</Button>
              </div>
            )}
          </div>
        ))}
        {!mayChange && <p className={css.soft}>{words.onlyAdmin}</p>}
      </section>
    </article>
  );
}

function Calibrated({ preset }: { preset: Preset }) {
  const words = useWords(calibrationWords);
  const format = useFormat();
  const now = calibrationAt(preset, Date.now());
  if (!now) return <p>{preset.calibrations.length ? words.expired : words.uncalibrated}</p>;
  return <p>{now.valid.until ? words.calibrated(format.date(Date.parse(now.valid.until) - 1)) : words.calibratedOpen} · {words.by[now.method.kind]}</p>;
}
