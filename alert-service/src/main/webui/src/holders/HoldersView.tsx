import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../api/change.ts';
import { change } from '../api/client.ts';
import { holders, type Holder } from '../api/registryMore.ts';
import type { Reasoned } from '../api/registryTypes.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import type { ViewProps } from '../registry/Registry.tsx';
import css from '../registry/Registry.module.css';
import { holdsAt } from '../sites/at.ts';
import { newId } from '../sites/newId.ts';
import { ReasonedRows } from '../sites/PermitRows.tsx';
import { Button } from '../ui/Button.tsx';
import { ChangeFailed } from '../ui/ChangeFailed.tsx';
import { TextField } from '../ui/Field.tsx';
import form from '../ui/Form.module.css';
import { useLeave, useUnsaved } from '../ui/Leave.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Empty, ReadFailed, Skeleton } from '../ui/States.tsx';
import { WideTable } from '../ui/WideTable.tsx';
import { holderWords } from './words.ts';

/** Who holds permits, and who may be granted none. */
export function HoldersView({ who, county }: ViewProps) {
  const words = useWords(holderWords);
  const format = useFormat();
  const leave = useLeave();
  const [q, setQ] = useState('');
  const [only, setOnly] = useState(false);
  const [open, setOpen] = useState<Holder | 'new'>();
  const query = useInfiniteQuery(holders(q.trim(), only));
  const all = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const isClerk = who.roles.includes('clerk');
  const told = ({ valid, reason }: Holder['blacklisted'][number]) => words.span(format.date(valid.from), valid.until ? format.date(Date.parse(valid.until) - 1) : words.open, reason);
  return (
    <main className={css.single}>
      <h2>{words.title}</h2>
      <p>{words.means}</p>
      <div className={`${form.acts} ${form.form}`} role="search">
        <TextField label={words.find} type="search" value={q} onChange={setQ} />
        <label className={form.check}><input type="checkbox" checked={only} onChange={(event) => setOnly(event.target.checked)} /> {words.only}</label>
        {isClerk && <Button onClick={() => leave(() => setOpen('new'))}>{words.add}</Button>}
      </div>
      {open && <HolderForm key={open === 'new' ? 'new' : open.id} holder={open === 'new' ? undefined : open} adcode={county.adcode} onDone={() => setOpen(undefined)} />}
      {query.isError && <ReadFailed query={query} />}
      {query.isPending && <Skeleton rows={5} height="2.5rem" />}
      {query.data && !all.length && (q.trim() || only ? <Empty title={words.none} /> : <Empty title={words.noneYet}>{words.noneYetHint}</Empty>)}
      {all.length > 0 && (
        <WideTable name={words.title}>
          <table className={css.table}>
            <thead><tr><th scope="col">{words.name}</th><th scope="col">{words.creditCode}</th><th scope="col">{words.blacklist}</th><td /></tr></thead>
            <tbody>
              {all.map((holder) => (
                <tr key={holder.id}>
                  <th scope="row">{holder.name}</th>
                  <td data-name={words.creditCode}>{holder.creditCode ?? '–'}</td>
                  <td data-name={words.blacklist}>
                    <strong>{holder.blacklisted.some(({ valid }) => holdsAt(valid, Date.now())) ? words.listed : words.notListed}</strong>
                    {holder.blacklisted.map((one, nth) => <div key={nth}>{told(one)}</div>)}
                  </td>
                  <td>{isClerk && <Button size="small" onClick={() => leave(() => setOpen(holder))}>{words.edit}</Button>}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
      {query.hasNextPage && <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{words.more}</Button>}
    </main>
  );
}

type Draft = { name: string; creditCode: string; blacklisted: Reasoned[] };

function HolderForm({ holder, adcode, onDone }: { holder: Holder | undefined; adcode: string; onDone: () => void }) {
  const words = useWords(holderWords);
  const client = useQueryClient();
  const leave = useLeave();
  const [initial] = useState<Draft>(() => ({ name: holder?.name ?? '', creditCode: holder?.creditCode ?? '', blacklisted: holder?.blacklisted ?? [] }));
  const [draft, setDraft] = useState(initial);
  const [id] = useState(() => holder?.id ?? newId(adcode, 'holder', ''));
  useUnsaved(draft !== initial);
  const act = useChange<{ draft: Draft; expectedRevision: number }, Holder>(
    (stamp, asked) =>
      change(`/holders/${encodeURIComponent(id)}`, {
        ...stamp, expectedRevision: asked.expectedRevision, name: asked.draft.name.trim(),
        ...(asked.draft.creditCode.trim() ? { creditCode: asked.draft.creditCode.trim() } : {}),
        blacklisted: asked.draft.blacklisted.map(({ valid, reason }) => ({ valid, reason })),
      }, false, 'PUT'),
    () => {
      void client.invalidateQueries({ queryKey: ['holders'] });
      onDone();
    },
  );
  const revision = act.failure?.kind === 'stale' ? act.failure.revision : holder?.revision ?? 0;
  return (
    <form
      className={form.form}
      aria-label={holder ? words.edit : words.add}
      onSubmit={(event) => {
        event.preventDefault();
        void act.fire({ draft, expectedRevision: revision });
      }}
    >
      <div className={form.fields}>
        <TextField label={words.name} value={draft.name} onChange={(name) => setDraft({ ...draft, name })} required maxLength={200} />
        <TextField label={words.creditCode} value={draft.creditCode} onChange={(creditCode) => setDraft({ ...draft, creditCode })} pattern="[0-9A-Z]{18}" />
      </div>
      <ReasonedRows title={words.listed} rows={draft.blacklisted} onChange={(blacklisted) => setDraft({ ...draft, blacklisted })} />
      <ChangeFailed failure={act.failure} fields={{ '/name': words.name, '/creditCode': words.creditCode, '/blacklisted': words.blacklist }} stale={<Notice tone="warn">{words.stale}</Notice>} />
      <div className={form.acts}>
        <Button type="submit" look="accent" busy={act.sending} disabled={draft === initial}>{words.save}</Button>
        <Button onClick={() => leave(onDone)}>{words.cancel}</Button>
      </div>
    </form>
  );
}
