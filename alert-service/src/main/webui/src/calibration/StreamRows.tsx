import { STREAM_ROLES, type Stream } from '../api/registryProbes.ts';
import { useWords } from '../i18n/language.tsx';
import { Rows } from '../sites/PermitRows.tsx';
import { Field, NumberField, TextField } from '../ui/Field.tsx';
import form from '../ui/Form.module.css';
import { calibrationWords } from './words.ts';

/** A stream as it is typed. A password left out stays as it is, an empty one takes it off; none is ever shown. */
export type TypedStream = Stream & { password?: string | undefined };

export function StreamRows({ rows, onChange }: { rows: TypedStream[]; onChange: (rows: TypedStream[]) => void }) {
  const { form: words } = useWords(calibrationWords);
  const free = STREAM_ROLES.find((role) => !rows.some((row) => row.role === role)) ?? 'MAIN';
  return (
    <Rows title={words.streams} rows={rows} fresh={{ role: free, address: '', passwordSet: false }} onChange={onChange} most={STREAM_ROLES.length} tall>
      {(row, set) => (
        <>
          <Field label={words.role}>
            {(id) => (
              <select id={id} value={row.role} onChange={(event) => set({ role: event.target.value as Stream['role'] })}>
                {STREAM_ROLES.map((role) => <option key={role} value={role}>{words.roles[role]}</option>)}
              </select>
            )}
          </Field>
          <TextField label={words.address} value={row.address} onChange={(address) => set({ address })} required pattern="rtsps?://.+" placeholder="rtsp://10.1.2.3:554/main" hint={words.addressHint} wide />
          <TextField label={words.user} value={row.user ?? ''} onChange={(user) => set({ user: user || undefined })} autoComplete="off" />
          <TextField
            label={words.password} type="password" value={row.password ?? ''} onChange={(password) => set({ password: password || undefined })} autoComplete="new-password" disabled={row.password === ''}
            hint={row.passwordSet ? words.passwordKept : words.passwordHint}
          />
          {row.passwordSet && (
            <label className={form.check}>
              <input type="checkbox" checked={row.password === ''} onChange={(event) => set({ password: event.target.checked ? '' : undefined })} /> {words.passwordOff}
            </label>
          )}
          <NumberField label={words.width} value={row.width} onChange={(width) => set({ width })} min={16} max={16384} step={1} />
          <NumberField label={words.height} value={row.height} onChange={(height) => set({ height })} min={16} max={16384} step={1} />
          <NumberField label={words.framesPerSecond} value={row.framesPerSecond} onChange={(framesPerSecond) => set({ framesPerSecond })} min={0.01} max={240} step="any" />
        </>
      )}
    </Rows>
  );
}
