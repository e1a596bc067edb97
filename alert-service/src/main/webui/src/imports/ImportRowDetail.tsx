import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useChange } from '../api/change.ts';
import { change } from '../api/client.ts';
import type { Decision, ImportRow, ImportView } from '../api/importTypes.ts';
import { useFormat } from '../i18n/format.ts';
import { useLanguage, useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { ChangeFailed } from '../ui/ChangeFailed.tsx';
import { TextField } from '../ui/Field.tsx';
import form from '../ui/Form.module.css';
import css from './Imports.module.css';
import { placeIn } from './place.ts';
import { useRemark } from './useRemark.ts';
import { VerdictMark } from './VerdictMark.tsx';
import { importWords } from './words.ts';

type Props = { one: ImportView; row: ImportRow; rows: ImportRow[]; mayDecide: boolean; onMap: () => void };

/** One row: what was found, all that the file says of it, and the decision where one is wanted. */
export function ImportRowDetail({ one, row, rows, mayDecide, onMap }: Props) {
  const words = useWords(importWords);
  const { language } = useLanguage();
  const format = useFormat();
  const remark = useRemark();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => void place.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={place} className={css.detail}>
      <div className={form.acts}>
        <VerdictMark verdict={row.verdict} />
        <strong>{row.name || words.row(format.number(row.row))}</strong>
        <span className={css.soft}>{placeIn(language, row.place)}</span>
        {row.shape && <Button size="small" onClick={onMap}>{words.onMap}</Button>}
      </div>
      <ul>{row.remarks.map((each, nth) => <li key={nth}>{remark(each)}</li>)}</ul>
      <p className={css.soft}>
        {row.subject} · {row.unchanged ? words.unchanged : row.exists ? words.exists : words.fresh}
        {typeof row.areaSquareMeters === 'number' && <> · {words.area(format.number(Math.round(row.areaSquareMeters)))}</>}
      </p>
      {row.asFiled && <p className={css.soft}>{words.asFiled}</p>}
      {row.decision && <p><strong>{words.decided(row.decision.accept, row.decision.reason)}</strong></p>}
      {mayDecide && row.verdict === 'UNDECIDED' && <Decide one={one} row={row} rows={rows} />}
      <details>
        <summary>{words.properties}</summary>
        <dl className={css.facts}>
          {Object.entries(row.properties ?? {}).map(([key, value]) => (
            <div key={key} style={{ display: 'contents' }}><dt>{key}</dt><dd>{value}</dd></div>
          ))}
        </dl>
      </details>
    </div>
  );
}

const question = ({ remarks }: ImportRow) => remarks.filter(({ weight }) => weight === undefined || weight === 'DOUBT').map(({ code }) => code).join();

function Decide({ one, row, rows }: { one: ImportView; row: ImportRow; rows: ImportRow[] }) {
  const words = useWords(importWords);
  const format = useFormat();
  const client = useQueryClient();
  const alike = rows.filter((other) => other.verdict === 'UNDECIDED' && !other.decision && question(other) === question(row));
  const [accept, setAccept] = useState<boolean>();
  const [reason, setReason] = useState('');
  const [all, setAll] = useState(false);
  const act = useChange<{ decisions: (Decision & { row: number })[] }, unknown>(
    (stamp, asked) => change(`/imports/${encodeURIComponent(one.id)}/decisions`, { ...stamp, ...asked }),
    () => void client.invalidateQueries({ queryKey: ['import', one.id] }),
  );
  return (
    <form
      className={form.form}
      aria-label={words.decide}
      onSubmit={(event) => {
        event.preventDefault();
        if (accept === undefined) return;
        const decided = all ? alike : [row];
        void act.fire({ decisions: decided.map((each) => ({ row: each.row, accept, reason: reason.trim() })) });
      }}
    >
      <div role="radiogroup" aria-label={words.decide} className={form.acts}>
        {[true, false].map((each) => (
          <label key={String(each)} className={form.check}>
            <input type="radio" name="accept" checked={accept === each} onChange={() => setAccept(each)} /> {each ? words.accept : words.reject}
          </label>
        ))}
      </div>
      <TextField label={words.reason} value={reason} onChange={setReason} required maxLength={500} />
      {alike.length > 1 && (
        <label className={form.check}>
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} /> {words.same(format.number(alike.length))}
        </label>
      )}
      <ChangeFailed failure={act.failure} />
      <div><Button type="submit" look="accent" size="small" busy={act.sending} disabled={accept === undefined || !reason.trim()}>{words.saveDecision}</Button></div>
    </form>
  );
}
