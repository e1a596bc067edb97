import { useState } from 'react';
import { attach } from '../api/attachments.ts';
import type { Failure } from '../api/client.ts';
import type { Attachment } from '../api/registryTypes.ts';
import { useWords } from '../i18n/language.tsx';
import button from '../ui/Button.module.css';
import { Button } from '../ui/Button.tsx';
import { ChangeFailed } from '../ui/ChangeFailed.tsx';
import { Field } from '../ui/Field.tsx';
import css from './Attachments.module.css';
import { attachmentWords } from './words.ts';

/** What the registry takes of each. */
const MOST_BYTES = 20 * 1024 * 1024;

type Props = { label: string; single?: boolean; files: Attachment[]; onFiles: (change: (before: Attachment[]) => Attachment[]) => void };

/** Photos and papers that go with a statement. Each is sent as soon as it is chosen, so that saving has nothing to wait for. */
export function AttachField({ label, single = false, files, onFiles }: Props) {
  const words = useWords(attachmentWords);
  const [state, setState] = useState<{ sending: boolean; failure?: Failure }>({ sending: false });
  const send = async (chosen: File[]) => {
    setState({ sending: true });
    for (const file of chosen) {
      if (file.size > MOST_BYTES) return setState({ sending: false, failure: { kind: 'refused', status: 422, problem: { code: 'attachment.too-large' } } });
      const result = await attach(file);
      if (!result.ok) return setState({ sending: false, failure: result.failure });
      const { value } = result;
      onFiles((before) => (single ? [value] : [...before.filter(({ sha256 }) => sha256 !== value.sha256), value]));
    }
    setState({ sending: false });
  };
  return (
    <Field label={label} hint={state.sending ? words.sending : words.kinds} wide>
      {(id) => (
        <>
          <span className={css.choose}>
            <input
              id={id} className="visually-hidden" type="file" multiple={!single} accept="image/jpeg,image/png,application/pdf" disabled={state.sending}
              onChange={({ target }) => void send([...(target.files ?? [])]).then(() => (target.value = ''))}
            />
            <label htmlFor={id} className={button.button} aria-hidden="true">{words.choose}</label>
          </span>
          <ul className={css.list}>
            {files.map((file) => (
              <li key={file.sha256}>
                {file.fileName}
                <Button size="small" aria-label={`${words.remove} ${file.fileName}`} onClick={() => onFiles((before) => before.filter(({ sha256 }) => sha256 !== file.sha256))}>×</Button>
              </li>
            ))}
          </ul>
          <ChangeFailed failure={state.failure} />
        </>
      )}
    </Field>
  );
}
