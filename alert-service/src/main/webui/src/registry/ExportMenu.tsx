import { useState } from 'react';
import { withQuery } from '../api/client.ts';
import type { Moment } from '../api/registryTypes.ts';
import type { County } from '../api/types.ts';
import { frameName } from '../draw/frameName.ts';
import { framesAround } from '../draw/frames.ts';
import { useFormat } from '../i18n/format.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { Field } from '../ui/Field.tsx';
import form from '../ui/Form.module.css';
import button from '../ui/Button.module.css';
import css from './Registry.module.css';
import { registryWords } from './words.ts';

type What = 'sites' | 'areas' | 'permits' | 'probes' | 'ledger';
type Format = 'geojson' | 'kml' | 'shapefile' | 'corner-text' | 'csv' | 'xlsx';
const DRAWN: Format[] = ['geojson', 'kml', 'shapefile', 'corner-text', 'csv', 'xlsx'];
const FORMATS: Record<What, Format[]> = { sites: DRAWN, areas: DRAWN, permits: ['csv', 'xlsx'], probes: ['geojson', 'kml', 'shapefile', 'csv', 'xlsx'], ledger: ['xlsx'] };

/** Files to take along: which things, in which format and frame, as of the moment that is shown. */
export function ExportMenu({ moment, county }: { moment: Moment; county: County | undefined }) {
  const words = useWords(registryWords);
  const { language } = useLanguage();
  const told = useFormat();
  const [what, setWhat] = useState<What>('sites');
  const [chosen, setFormat] = useState<Format>('geojson');
  const [frame, setFrame] = useState('EPSG:4490');
  const format = FORMATS[what].includes(chosen) ? chosen : (FORMATS[what][0] ?? 'xlsx');
  const [west, , east] = county?.extent ?? [111, 0, 111];
  const lang = language === 'en' ? 'en' : 'zh';
  const href = what === 'ledger'
    ? withQuery('/api/v1/exports/ledger', { asOf: moment.asOf, lang })
    : withQuery(`/api/v1/exports/${what}`, { format, frame: format === 'kml' ? undefined : frame, asOf: moment.asOf, knownAt: moment.knownAt, lang });
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
        <p className={form.hint}>{words.exportMeans(moment.asOf ? told.exact(moment.asOf) : words.today)}</p>
        <a className={`${button.button} ${button.accent}`} href={href} download>{words.download}</a>
      </div>
    </details>
  );
}
