import type { Forbidden } from '../api/registryTypes.ts';
import { useWords } from '../i18n/language.tsx';
import { DAY_OF_YEAR, Rows } from '../sites/PermitRows.tsx';
import { DayField, TextField } from '../ui/Field.tsx';
import { areaWords } from './words.ts';

/** A period as it is typed: any of its days may be empty. */
export type Typed = { from: string; until: string; validFrom?: string | undefined; validUntil?: string | undefined; reason: string };

const NOTHING: Typed = { from: '', until: '', reason: '' };

export const typedOf = ({ season, valid, reason }: Forbidden): Typed => ({
  from: season?.from.replace(/^--/, '') ?? '', until: season?.until.replace(/^--/, '') ?? '', validFrom: valid?.from, validUntil: valid?.until ?? undefined, reason: reason ?? '',
});

export const forbiddenOf = ({ from, until, validFrom, validUntil, reason }: Typed): Forbidden => ({
  ...(from && until ? { season: { from: `--${from}`, until: `--${until}` } } : {}),
  ...(validFrom ? { valid: { from: validFrom, ...(validUntil ? { until: validUntil } : {}) } } : {}),
  ...(reason.trim() ? { reason: reason.trim() } : {}),
});

/** The times in which nothing may be taken from an area. */
export function ForbiddenRows({ rows, onChange }: { rows: Typed[]; onChange: (rows: Typed[]) => void }) {
  const words = useWords(areaWords);
  return (
    <Rows title={words.forbidden} rows={rows} fresh={NOTHING} onChange={onChange} tall>
      {(row, set) => (
        <>
          <TextField label={words.seasonFrom} value={row.from} onChange={(from) => set({ from })} pattern={DAY_OF_YEAR} required={Boolean(row.until) || !row.validFrom} placeholder="04-01" />
          <TextField label={words.seasonUntil} value={row.until} onChange={(until) => set({ until })} pattern={DAY_OF_YEAR} required={Boolean(row.from)} placeholder="06-30" />
          <DayField label={words.validFrom} value={row.validFrom} onChange={(validFrom) => set({ validFrom })} required={Boolean(row.validUntil)} />
          <DayField label={words.validUntil} value={row.validUntil} onChange={(validUntil) => set({ validUntil })} last />
          <TextField label={words.reason} value={row.reason} onChange={(reason) => set({ reason })} maxLength={500} />
        </>
      )}
    </Rows>
  );
}
