import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useChange } from '../api/change.ts';
import { change } from '../api/client.ts';
import { readingKeys, type ReadingKey } from '../api/registryMore.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import type { ViewProps } from '../registry/Registry.tsx';
import css from '../registry/Registry.module.css';
import { Button } from '../ui/Button.tsx';
import { ChangeFailed } from '../ui/ChangeFailed.tsx';
import { DayField, TextField } from '../ui/Field.tsx';
import form from '../ui/Form.module.css';
import { Notice } from '../ui/Notice.tsx';
import { Empty, Skeleton, States } from '../ui/States.tsx';
import { WideTable } from '../ui/WideTable.tsx';
import { keyWords } from './words.ts';

/** Keys by which GIS programs read: made once, shown once, revoked and never deleted. */
export function KeysView({ who }: ViewProps) {
  const words = useWords(keyWords);
  const format = useFormat();
  const query = useQuery(readingKeys);
  const isAdmin = who.roles.includes('admin');
  const columns = words.columns;
  return (
    <main className={css.single}>
      <h2>{words.title}</h2>
      <p>{words.means} <code>{location.origin}/ogc</code> {words.login}</p>
      {isAdmin && <MakeKey />}
      <States query={query} skeleton={<Skeleton rows={4} height="2.5rem" />} isEmpty={({ items }) => !items.length} empty={<Empty title={words.none} />}>
        {({ items }) => (
          <WideTable name={words.title}>
            <table className={css.table}>
              <thead><tr>{Object.values(columns).map((one) => <th key={one} scope="col">{one}</th>)}<td /></tr></thead>
              <tbody>
                {items.map((key) => (
                  <tr key={key.id}>
                    <th scope="row">{key.name}</th>
                    <td data-name={columns.made}>{format.exact(key.madeAt)} {key.madeBy?.displayName}</td>
                    <td data-name={columns.until}>{key.until ? format.date(Date.parse(key.until) - 1) : words.open}</td>
                    <td data-name={columns.seen}>{key.lastSeenAt ? format.exact(key.lastSeenAt) : words.never}</td>
                    <td data-name={columns.state}>{key.revokedAt ? `${words.revoked(format.exact(key.revokedAt))} ${key.revokedBecause ?? ''}` : words.live}</td>
                    <td>{isAdmin && !key.revokedAt && <Revoke one={key} />}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </WideTable>
        )}
      </States>
    </main>
  );
}

function MakeKey() {
  const words = useWords(keyWords);
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [until, setUntil] = useState<string>();
  const [made, setMade] = useState<ReadingKey>();
  const act = useChange<{ name: string; until: string | undefined }, ReadingKey>(
    (stamp, asked) => change('/reading-keys', { ...stamp, name: asked.name, ...(asked.until ? { until: asked.until } : {}) }),
    (key) => {
      setMade(key);
      setName('');
      void client.invalidateQueries({ queryKey: ['reading-keys'] });
    },
  );
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault();
        void act.fire({ name: name.trim(), until });
      }}
    >
      <div className={form.fields}>
        <TextField label={words.name} value={name} onChange={setName} hint={words.nameHint} pattern="[A-Za-z0-9._\-]{1,60}" required />
        <DayField label={words.until} value={until} onChange={setUntil} last />
      </div>
      <ChangeFailed failure={act.failure} fields={{ '/name': words.name, '/until': words.until }} />
      <div><Button type="submit" look="accent" busy={act.sending} disabled={!name.trim()}>{words.make}</Button></div>
      {made?.key && <Notice tone="warn">{words.made} <code>{made.key}</code></Notice>}
    </form>
  );
}

function Revoke({ one }: { one: ReadingKey }) {
  const words = useWords(keyWords);
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const act = useChange<{ reason: string }, ReadingKey>(
    (stamp, asked) => change(`/reading-keys/${encodeURIComponent(one.id)}/revocation`, { ...stamp, ...(asked.reason ? { reason: asked.reason } : {}) }),
    () => void client.invalidateQueries({ queryKey: ['reading-keys'] }),
  );
  if (!open) return <Button size="small" onClick={() => setOpen(true)}>{words.revoke}</Button>;
  return (
    <div className={form.form}>
      <p>{words.revokeMeans(one.name)}</p>
      <TextField label={words.reason} value={reason} onChange={setReason} maxLength={500} />
      <ChangeFailed failure={act.failure} />
      <div><Button size="small" look="accent" busy={act.sending} onClick={() => void act.fire({ reason: reason.trim() })}>{words.revokeNow}</Button></div>
    </div>
  );
}
