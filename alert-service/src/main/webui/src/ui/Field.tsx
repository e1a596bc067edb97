import { useContext, useId, type InputHTMLAttributes, type ReactNode } from 'react';
import { TimeZone } from '../i18n/format.ts';
import { dayAfter, dayOf, instantOf } from '../i18n/zoned.ts';
import css from './Form.module.css';

type Props = { label: string; hint?: ReactNode; wrong?: string | undefined; wide?: boolean; children: (id: string) => ReactNode };

/** A field with its name above it, and beneath it what it means or what is wrong with it. */
export function Field({ label, hint, wrong, wide, children }: Props) {
  const id = useId();
  return (
    <div className={wide ? css.wideField : css.field}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {wrong && <p className={css.wrong} role="alert">{wrong}</p>}
      {hint && !wrong && <p className={css.hint}>{hint}</p>}
    </div>
  );
}

type TextProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'id'> & {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: ReactNode;
  wrong?: string | undefined;
  wide?: boolean;
};

export function TextField({ label, value, onChange, hint, wrong, wide, ...rest }: TextProps) {
  return (
    <Field label={label} hint={hint} wrong={wrong} {...(wide ? { wide } : {})}>
      {(id) => <input {...rest} id={id} value={value} aria-invalid={wrong ? true : undefined} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

/** A number that may be left out; `step` is its unit's. */
export function NumberField({ value, onChange, ...rest }: Omit<TextProps, 'value' | 'onChange' | 'type'> & { value: number | null | undefined; onChange: (value: number | undefined) => void }) {
  return (
    <TextField
      {...rest}
      type="number"
      inputMode="decimal"
      value={value === null || value === undefined ? '' : String(value)}
      onChange={(text) => onChange(text === '' ? undefined : Number(text))}
    />
  );
}

type DayProps = { label: string; value: string | null | undefined; onChange: (instant: string | undefined) => void; hint?: ReactNode; required?: boolean; last?: boolean };

/**
 * A day of the county, kept as an instant: its first, or with `last` the first after it, so that "until 12 July" holds
 * all day. An instant that nobody touches stays as it is, to the second.
 */
export function DayField({ label, value, onChange, hint, required, last }: DayProps) {
  const zone = useContext(TimeZone);
  return (
    <Field label={label} hint={hint}>
      {(id) => (
        <input
          id={id}
          type="date"
          required={required}
          value={value ? dayOf(Date.parse(value) - (last ? 1 : 0), zone) : ''}
          onChange={({ target: { value: day } }) => onChange(day ? (last ? dayAfter(day, zone) : instantOf(day, zone)) : undefined)}
        />
      )}
    </Field>
  );
}
