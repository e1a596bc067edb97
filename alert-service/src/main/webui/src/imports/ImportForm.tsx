import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Failure } from '../api/client.ts';
import { bring } from '../api/importQueries.ts';
import { SHIFT, TARGETS, type ImportOptions, type ImportView, type Target } from '../api/importTypes.ts';
import type { Area } from '../api/registryTypes.ts';
import type { County, Me } from '../api/types.ts';
import { framesAround } from '../draw/frames.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';
import { frameName } from '../draw/frameName.ts';
import { Button } from '../ui/Button.tsx';
import { ChangeFailed } from '../ui/ChangeFailed.tsx';
import { DayField, Field, TextField } from '../ui/Field.tsx';
import form from '../ui/Form.module.css';
import { Notice } from '../ui/Notice.tsx';
import css from './Imports.module.css';
import { importWords } from './words.ts';

/** What the registry takes at once. */
const MOST_BYTES = 24 * 1024 * 1024;

const NOTHING_SAID: ImportOptions = { frame: '', kind: '', areaKind: '', township: '', validFrom: '', deadline: '', dx: '', dy: '', dz: '', rx: '', ry: '', rz: '', scale: '', control: '' };

/** An administrator brings probes, a clerk all else. */
export const targetsOf = (who: Me): Target[] => TARGETS.filter((target) => who.roles.includes(target === 'probes' ? 'admin' : 'clerk'));

type Props = { who: Me; county: County; areas: Area[]; onBrought: (brought: ImportView) => void };

/** What, which file, and only what the file itself does not say. */
export function ImportForm({ who, county, areas, onBrought }: Props) {
  const words = useWords(importWords);
  const format = useFormat();
  const client = useQueryClient();
  const targets = targetsOf(who);
  const [target, setTarget] = useState<Target>(targets[0] ?? 'sites');
  const [file, setFile] = useState<File>();
  const [options, setOptions] = useState(NOTHING_SAID);
  const [state, setState] = useState<{ sending: boolean; failure?: Failure }>({ sending: false });
  const sending = useRef(false);
  const tooLarge = file && file.size > MOST_BYTES;
  const send = async () => {
    if (!file || sending.current) return;
    sending.current = true;
    setState({ sending: true });
    const result = await bring(target, file, options);
    sending.current = false;
    setState(result.ok ? { sending: false } : { sending: false, failure: result.failure });
    if (!result.ok) return;
    void client.invalidateQueries({ queryKey: ['imports'] });
    onBrought(result.value);
  };
  return (
    <form
      aria-label={words.newImport}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={form.form}>
        <h2>{words.newImport}</h2>
        <fieldset>
          <legend>{words.step1}</legend>
          <div className={css.targets}>
            {targets.map((one) => (
              <label key={one} className={css.target}>
                <input type="radio" name="target" checked={one === target} onChange={() => setTarget(one)} />
                <strong>{words.targets[one]}</strong>
                <small>{words.files[one]}</small>
              </label>
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend>{words.step2}</legend>
          {(target === 'permits' || target === 'probes') && <p className={form.hint}>{words.columnsHint}</p>}
          <Drop file={file} onFile={setFile} />
          {tooLarge && <Notice tone="bad">{words.tooLarge(`${format.number(MOST_BYTES / 1024 / 1024)} MB`)}</Notice>}
        </fieldset>
        <Options target={target} options={options} county={county} areas={areas} onChange={(part) => setOptions({ ...options, ...part })} />
        <ChangeFailed failure={state.failure} />
        <p className={form.hint}>{words.checkMeans}</p>
      </div>
      <div className={form.bottom}>
        <Button type="submit" look="accent" busy={state.sending} disabled={!file || Boolean(tooLarge) || (target === 'patches' && !options.deadline)}>{words.check}</Button>
      </div>
    </form>
  );
}

function Drop({ file, onFile }: { file: File | undefined; onFile: (file: File | undefined) => void }) {
  const words = useWords(importWords);
  const format = useFormat();
  const [over, setOver] = useState(false);
  return (
    <label
      className={css.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFile(event.dataTransfer.files[0] ?? file);
      }}
    >
      <input className="visually-hidden" type="file" onChange={(event) => onFile(event.target.files?.[0])} />
      <span>{file ? words.picked(file.name, `${format.number(Math.ceil(file.size / 1024))} kB`) : words.drop}</span>
    </label>
  );
}

type OptionsProps = { target: Target; options: ImportOptions; county: County; areas: Area[]; onChange: (part: Partial<ImportOptions>) => void };

function Options({ target, options, county, areas, onChange }: OptionsProps) {
  const words = useWords(importWords);
  const common = useWords(commonWords);
  const { language } = useLanguage();
  const [west, , east] = county.extent;
  const frames = ['EPSG:4326', ...framesAround((west + east) / 2).map(({ code }) => code)];
  const pick = (key: keyof ImportOptions, label: string, unsaid: string, choices: [string, string][], hint?: string) => (
    <Field label={label} hint={hint}>
      {(id) => (
        <select id={id} value={options[key]} onChange={(event) => onChange({ [key]: event.target.value })}>
          <option value="">{unsaid}</option>
          {choices.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
        </select>
      )}
    </Field>
  );
  const townships = areas.filter(({ kind }) => kind === 'TOWNSHIP').map((area): [string, string] => [area.id, nameIn(language, area)]);
  return (
    <fieldset>
      <legend>{words.step3}</legend>
      <div className={form.fields}>
        {target === 'sites' && pick('kind', words.kind, common.siteKind.LICENSED, [['BANNED', common.siteKind.BANNED]])}
        {target === 'areas' && pick('areaKind', words.areaKind, words.areaKinds.PROTECTED_ZONE, Object.entries(words.areaKinds).filter(([kind]) => kind !== 'PROTECTED_ZONE'))}
        {target === 'patches' && <DayField label={words.deadline} value={options.deadline} onChange={(deadline) => onChange({ deadline: deadline ?? '' })} required last />}
        {target !== 'permits' && pick('frame', words.frame, words.frameUnsaid, frames.map((code) => [code, frameName(code, language)]), words.frameHint)}
        {(target === 'sites' || target === 'probes') && pick('township', words.township, words.townshipUnsaid, townships)}
        {(target === 'sites' || target === 'areas') && <DayField label={words.validFrom} value={options.validFrom} onChange={(validFrom) => onChange({ validFrom: validFrom ?? '' })} />}
      </div>
      {target !== 'permits' && (
        <details>
          <summary>{words.legacy}</summary>
          <p className={form.hint}>{words.legacyHint}</p>
          <div className={form.fields}>
            {SHIFT.map((key) => <TextField key={key} label={words.shift[key]} value={options[key]} onChange={(value) => onChange({ [key]: value })} inputMode="decimal" />)}
            <TextField label={words.control} value={options.control} onChange={(control) => onChange({ control })} hint={words.controlHint} wide />
          </div>
        </details>
      )}
    </fieldset>
  );
}
