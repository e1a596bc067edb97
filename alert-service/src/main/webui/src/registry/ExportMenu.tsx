import { useState } from 'react';
import { readBlob, withQuery, type Failure } from '../api/client.ts';
import type { Moment } from '../api/registryTypes.ts';
import type { County } from '../api/types.ts';
import { frameName } from '../draw/frameName.ts';
import { framesAround } from '../draw/frames.ts';
import { useFormat } from '../i18n/format.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { ChangeFailed } from '../ui/ChangeFailed.tsx';
import { Field } from '../ui/Field.tsx';
import { failureOf } from '../ui/States.tsx';
import form from '../ui/Form.module.css';
import css from './Registry.module.css';
import { registryWords } from './words.ts';

type What = 'sites' | 'areas' | 'permits' | 'probes' | 'patches' | 'ledger';
type Format = 'geojson' | 'kml' | 'shapefile' | 'corner-text' | 'csv' | 'xlsx';
const DRAWN: Format[] = ['geojson', 'kml', 'shapefile', 'corner-text', 'csv', 'xlsx'];
const FORMATS: Record<What, Format[]> = { sites: DRAWN, areas: DRAWN, permits: ['csv', 'xlsx'], probes: ['geojson', 'kml', 'shapefile', 'csv', 'xlsx'], patches: DRAWN, ledger: ['xlsx'] };

/** All of a large county as a Shapefile takes a while. */
const PATIENCE_MILLIS = 300_000;

/** Files to take along: which things, in which format and frame, as of the moment that is shown. */
export function ExportMenu({ moment, county }: { moment: Moment; county: County | undefined }) {
  const words = useWords(registryWords);
  const { language } = useLanguage();
  const told = useFormat();
  const [what, setWhat] = useState<What>('sites');
  const [chosen, setFormat] = useState<Format>('geojson');
  const [frame, setFrame] = useState('EPSG:4490');
  const [state, setState] = useState<{ busy: boolean; failure?: Failure }>({ busy: false });
  const format = FORMATS[what].includes(chosen) ? chosen : (FORMATS[what][0] ?? 'xlsx');
  const [west, , east] = county?.extent ?? [111, 0, 111];
  const lang = language === 'en' ? 'en' : 'zh';
  const path = what === 'ledger'
    ? withQuery('/exports/ledger', { asOf: moment.asOf, lang })
    : withQuery(`/exports/${what}`, { format, frame: format === 'kml' ? undefined : frame, asOf: moment.asOf, knownAt: moment.knownAt, lang });
  const fetchFile = async () => {
    setState({ busy: true });
    try {
      const { blob, headers } = await readBlob(path, undefined, PATIENCE_MILLIS);
      keep(blob, /filename="([^"]+)"/.exec(headers.get('Content-Disposition') ?? '')?.[1] ?? what);
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, failure: failureOf(error) });
    }
  };
  const pick = <T extends string>(label: string, value: T, options: [T, string][], set: (value: T) => void) => (
    <Field label={label} wide>
      {(id) => (
        <select id={id} value={value} onChange={(event) => set(event.target.value as T)}>
          {options.map(([one, text]) => <option key={one} value={one}>{text}</option>)}
        </select>
      )}
    </Field>
  );
  return (
    <details className={css.export}>
      <summary>{words.exports} ▾</summary>
      <div className={form.form} role="group" aria-label={words.exportTitle}>
        {pick(words.what, what, Object.entries(words.whats) as [What, string][], setWhat)}
        {pick(words.format, format, FORMATS[what].map((one) => [one, words.formats[one]]), setFormat)}
        {what !== 'ledger' && format !== 'kml' && pick(words.frame, frame, framesAround((west + east) / 2).map(({ code }) => [code, frameName(code, language)]), setFrame)}
        <p className={form.hint}>{moment.asOf ? words.exportMeans(told.exact(moment.asOf)) : words.exportNow}</p>
        <ChangeFailed failure={state.failure} />
        <Button look="accent" busy={state.busy} onClick={() => void fetchFile()}>{words.download}</Button>
      </div>
    </details>
  );
}

/** Hands a file over to the browser, which puts it where the reader keeps files. */
function keep(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
