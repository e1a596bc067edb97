import type { ReactNode } from 'react';
import type { Permit, Reasoned } from '../api/registryTypes.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { DayField, TextField } from '../ui/Field.tsx';
import form from '../ui/Form.module.css';
import { siteWords } from './words.ts';

type RowsProps<T> = { title: string; rows: T[]; fresh: T; onChange: (rows: T[]) => void; most?: number; tall?: boolean; mayRemove?: (row: T) => boolean; children: (row: T, set: (part: Partial<T>) => void) => ReactNode };

/** A list of things a permit, or something else, has several of. */
export function Rows<T>({ title, rows, fresh, onChange, most = Infinity, tall = false, mayRemove = () => true, children }: RowsProps<T>) {
  const { permit: words } = useWords(siteWords);
  return (
    <fieldset>
      <legend>{title}</legend>
      {rows.map((row, nth) => (
        <div key={nth} className={tall ? form.tallRow : form.rowed}>
          {children(row, (part) => onChange(rows.with(nth, { ...row, ...part })))}
          {mayRemove(row) && <Button size="small" onClick={() => onChange(rows.toSpliced(nth, 1))}>{words.remove}</Button>}
        </div>
      ))}
      {rows.length < most && <Button size="small" onClick={() => onChange([...rows, fresh])}>{words.add}</Button>}
    </fieldset>
  );
}

export function ReasonedRows({ title, rows, onChange }: { title: string; rows: Reasoned[]; onChange: (rows: Reasoned[]) => void }) {
  const { permit: words } = useWords(siteWords);
  const bare = rows.map(({ valid, reason }) => ({ valid, reason }));
  return (
    <Rows title={title} rows={bare} fresh={{ valid: { from: '' }, reason: '' }} onChange={onChange}>
      {({ valid, reason }, set) => (
        <>
          <DayField label={words.begin} value={valid.from} onChange={(from) => set({ valid: { ...valid, from: from ?? '' } })} required />
          <DayField label={words.end} value={valid.until} onChange={(until) => set({ valid: { from: valid.from, ...(until ? { until } : {}) } })} last />
          <TextField label={words.reason} value={reason} onChange={(text) => set({ reason: text })} required maxLength={500} />
        </>
      )}
    </Rows>
  );
}

export function HourRows({ rows, onChange }: { rows: NonNullable<Permit['hours']>; onChange: (rows: NonNullable<Permit['hours']>) => void }) {
  const { permit: words } = useWords(siteWords);
  return (
    <Rows title={words.hours} rows={rows} fresh={{ from: '07:00', until: '19:00' }} onChange={onChange}>
      {({ from, until }, set) => (
        <>
          <TextField label={words.begin} type="time" value={from} onChange={(text) => set({ from: text })} required />
          <TextField label={words.end} type="time" value={until} onChange={(text) => set({ until: text })} required />
        </>
      )}
    </Rows>
  );
}

/** Month and day, as people write them: `04-01`. */
export const DAY_OF_YEAR = '(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])';

export function SeasonRows({ rows, onChange }: { rows: NonNullable<Permit['closedSeasons']>; onChange: (rows: NonNullable<Permit['closedSeasons']>) => void }) {
  const { permit: words } = useWords(siteWords);
  const bare = (text: string) => text.replace(/^--/, '');
  return (
    <Rows title={words.seasons} rows={rows} fresh={{ from: '--04-01', until: '--06-30', reason: '' }} onChange={onChange}>
      {({ from, until, reason }, set) => (
        <>
          <TextField label={words.begin} value={bare(from)} onChange={(text) => set({ from: `--${text}` })} pattern={DAY_OF_YEAR} title={words.dayMonth} required />
          <TextField label={words.end} value={bare(until)} onChange={(text) => set({ until: `--${text}` })} pattern={DAY_OF_YEAR} title={words.dayMonth} required />
          <TextField label={words.reason} value={reason} onChange={(text) => set({ reason: text })} required maxLength={500} />
        </>
      )}
    </Rows>
  );
}
