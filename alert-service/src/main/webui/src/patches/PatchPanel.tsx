import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../api/change.ts';
import { change } from '../api/client.ts';
import type { Patch } from '../api/registryMore.ts';
import type { Attachment } from '../api/registryTypes.ts';
import type { Outcome } from '../api/types.ts';
import { AttachField } from '../attachments/AttachField.tsx';
import { AttachmentLink } from '../attachments/AttachmentLink.tsx';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import css from '../sites/Sites.module.css';
import { Button } from '../ui/Button.tsx';
import { ChangeFailed } from '../ui/ChangeFailed.tsx';
import { Field } from '../ui/Field.tsx';
import form from '../ui/Form.module.css';
import { useUnsaved } from '../ui/Leave.tsx';
import { Notice } from '../ui/Notice.tsx';
import { patchWords } from './words.ts';

const VERDICTS: Outcome[] = ['ILLEGAL', 'LEGAL', 'PSEUDO_CHANGE', 'HISTORIC_TRACE'];
const needsProof = (verdict: Outcome) => verdict === 'PSEUDO_CHANGE' || verdict === 'HISTORIC_TRACE';

/** One patch with what was made of it, and the verdict. */
export function PatchPanel({ patch, mayJudge }: { patch: Patch; mayJudge: boolean }) {
  const words = useWords(patchWords);
  const common = useWords(commonWords);
  const format = useFormat();
  return (
    <article className={css.site}>
      <h2>{patch.number} {patch.name}</h2>
      <dl className={css.facts}>
        <dt>{words.deadline}</dt>
        <dd>{format.date(Date.parse(patch.deadline) - 1)} {patch.overdue && <strong className={css.banned}>{words.overdue}</strong>}</dd>
        <dt>{words.area}</dt>
        <dd>{format.number(Math.round(patch.areaSquareMeters))} {words.squareMeters}</dd>
      </dl>
      <section>
        <h3>{words.findings}</h3>
        {!patch.findings.length && <p className={css.soft}>{words.noFindings}</p>}
        {patch.findings.toReversed().map((finding, nth) => (
          <div key={nth} className={css.card}>
            <strong>{common.outcome[finding.verdict]}</strong> {finding.explanation}
            <p className={css.soft}>{finding.actor.displayName} · {format.exact(finding.givenAt)}</p>
            {finding.attachment && <AttachmentLink sha256={finding.attachment} />}
          </div>
        ))}
      </section>
      {mayJudge ? <Judge patch={patch} /> : <p className={css.soft}>{words.onlyClerk}</p>}
    </article>
  );
}

function Judge({ patch }: { patch: Patch }) {
  const words = useWords(patchWords);
  const common = useWords(commonWords);
  const client = useQueryClient();
  const [verdict, setVerdict] = useState<Outcome>();
  const [explanation, setExplanation] = useState('');
  const [files, setFiles] = useState<Attachment[]>([]);
  const attachment = files.at(-1)?.sha256;
  useUnsaved(verdict !== undefined || explanation !== '' || files.length > 0);
  const act = useChange<{ verdict: Outcome; explanation: string; attachment: string | undefined; expectedRevision: number }, Patch>(
    (stamp, { verdict: chosen, explanation: text, attachment: digest, expectedRevision }) =>
      change(`/patches/${encodeURIComponent(patch.id)}/verdict`, { ...stamp, expectedRevision, verdict: chosen, ...(text ? { explanation: text } : {}), ...(digest ? { attachment: digest } : {}) }),
    () => {
      setVerdict(undefined);
      setExplanation('');
      setFiles([]);
      void client.invalidateQueries({ queryKey: ['patches'] });
    },
  );
  const revision = act.failure?.kind === 'stale' ? act.failure.revision : patch.revision;
  const missing = verdict && needsProof(verdict) && !(explanation.trim() && attachment);
  return (
    <form
      className={form.form}
      aria-label={words.verdict}
      onSubmit={(event) => {
        event.preventDefault();
        if (verdict && !missing) void act.fire({ verdict, explanation: explanation.trim(), attachment, expectedRevision: revision });
      }}
    >
      <fieldset>
        <legend>{words.verdict}</legend>
        {VERDICTS.map((one) => (
          <label key={one} className={form.check}>
            <input type="radio" name="verdict" checked={verdict === one} onChange={() => setVerdict(one)} /> {common.outcome[one]} <small className={css.soft}>{common.outcomeMeaning[one]}</small>
          </label>
        ))}
      </fieldset>
      <Field label={words.explanation}>{(id) => <textarea id={id} maxLength={500} value={explanation} onChange={(event) => setExplanation(event.target.value)} />}</Field>
      <AttachField label={words.attachment} files={files} single onFiles={setFiles} />
      {missing && <p className={form.hint}>{words.needsProof}</p>}
      <ChangeFailed failure={act.failure} fields={{ '/explanation': words.explanation, '/attachment': words.attachment }} stale={<Notice tone="warn">{words.stale}</Notice>} />
      <div><Button type="submit" look="accent" busy={act.sending} disabled={!verdict || Boolean(missing)}>{words.save}</Button></div>
    </form>
  );
}
