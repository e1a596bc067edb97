import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Map } from 'maplibre-gl';
import { useEffect, useRef, useState } from 'react';
import { useChange } from '../api/change.ts';
import { change } from '../api/client.ts';
import { importOf, isUnderWay } from '../api/importQueries.ts';
import type { ImportView, RowVerdict, Target } from '../api/importTypes.ts';
import type { Me } from '../api/types.ts';
import { frameName } from '../draw/frameName.ts';
import { useFormat } from '../i18n/format.ts';
import { useLanguage, useWords, wordOf } from '../i18n/language.tsx';
import { registryWords } from '../registry/words.ts';
import { Button } from '../ui/Button.tsx';
import { ChangeFailed } from '../ui/ChangeFailed.tsx';
import form from '../ui/Form.module.css';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton, States } from '../ui/States.tsx';
import { targetsOf } from './ImportForm.tsx';
import { ImportRows } from './ImportRows.tsx';
import css from './Imports.module.css';
import { useRemark } from './useRemark.ts';
import { importWords } from './words.ts';

type Props = { id: string; who: Me; map: Map | undefined; onStored: () => void; onMap: () => void; onSee: (target: Target) => void; onAgain: () => void };

/** One import from the first byte to the stored rows. */
export function ImportPanel({ id, who, map, onStored, onMap, onSee, onAgain }: Props) {
  const words = useWords(importWords);
  const format = useFormat();
  const remark = useRemark();
  const client = useQueryClient();
  const query = useQuery(importOf(id));
  const [verdict, setVerdict] = useState<RowVerdict | ''>('');
  const told = useRef(onStored);
  told.current = onStored;
  const state = query.data?.state;
  useEffect(() => {
    if (state === 'STORED') {
      told.current();
      for (const kind of ['sites', 'areas', 'probes', 'patches']) void client.invalidateQueries({ queryKey: [kind] });
    }
    void client.invalidateQueries({ queryKey: ['imports'] });
  }, [state, client]);
  return (
    <States query={query} skeleton={<Skeleton rows={5} height="3rem" />}>
      {(one) => {
        const mayDecide = targetsOf(who).includes(one.target) && one.state === 'READY';
        const refused = one.state === 'REFUSED' || one.state === 'FAILED';
        return (
          <>
            <div className={css.panel}>
              <div>
                <h2>{one.fileName}</h2>
                <p className={css.soft}>{words.targets[one.target]}</p>
              </div>
              <Notice tone={refused ? 'bad' : one.state === 'READY' ? 'warn' : 'calm'}>
                <strong>{words.states[one.state]}</strong> {refused && words.untouched}
                {one.storedAt && words.stored(format.number(one.rowsStored ?? toStore(one)), format.exact(one.storedAt))}
              </Notice>
              {isUnderWay(one) && <Progress one={one} />}
              {one.remarks.length > 0 && <ul>{one.remarks.map((each, nth) => <li key={nth}><Notice tone={refused ? 'bad' : 'warn'}>{remark(each)}</Notice></li>)}</ul>}
              {(one.state === 'READY' || one.state === 'STORED' || one.state === 'STORING') && (
                <ImportRows one={one} map={map} verdict={verdict} onVerdict={setVerdict} mayDecide={mayDecide} onMap={onMap} />
              )}
              <Facts one={one} />
              <div className={form.acts}>
                {one.state === 'STORED' && <Button look="accent" onClick={() => onSee(one.target)}>{words.see[one.target]}</Button>}
                {(refused || one.state === 'STORED') && <Button onClick={onAgain}>{words.again}</Button>}
                <a href={`/api/v1/imports/${encodeURIComponent(one.id)}/file`} download={one.fileName}>{words.original}</a>
              </div>
            </div>
            {mayDecide && <Store one={one} onShow={setVerdict} />}
          </>
        );
      }}
    </States>
  );
}

const toStore = ({ counts }: ImportView) => (counts?.fine ?? 0) + (counts?.repaired ?? 0);

function Progress({ one: { progress } }: { one: ImportView }) {
  const words = useWords(importWords);
  const format = useFormat();
  return (
    <div>
      <progress className={css.progress} aria-label={words.states.READING} {...(progress?.total ? { value: progress.done, max: progress.total } : {})} />
      {progress && <p className={css.soft}>{wordOf(words.phases, progress.phase.toLowerCase())} {progress.total > 0 && words.progress(format.number(progress.done), format.number(progress.total))}</p>}
    </div>
  );
}

function Facts({ one }: { one: ImportView }) {
  const words = useWords(importWords);
  const format = useFormat();
  const page = useWords(registryWords);
  const { language } = useLanguage();
  const facts = words.facts;
  return (
    <dl className={css.facts}>
      <dt>{facts.format}</dt>
      <dd>{one.format ? wordOf(page.formats, one.format) : '–'}</dd>
      <dt>{facts.encoding}</dt>
      <dd>{one.encoding ?? '–'}</dd>
      <dt>{facts.statedFrame}</dt>
      <dd>{one.statedFrame ? frameName(one.statedFrame, language) : words.unsaid}</dd>
      <dt>{facts.frame}</dt>
      <dd>{one.frame ? frameName(one.frame, language) : '–'}</dd>
      <dt>{facts.size}</dt>
      <dd>{format.number(Math.ceil(one.size / 1024))} kB</dd>
      <dt>{facts.by}</dt>
      <dd>{one.startedBy?.displayName ?? '–'} · {format.exact(one.startedAt)}</dd>
      <dt>SHA-256</dt>
      <dd>{one.sha256}</dd>
    </dl>
  );
}

function Store({ one, onShow }: { one: ImportView; onShow: (verdict: RowVerdict) => void }) {
  const words = useWords(importWords);
  const format = useFormat();
  const client = useQueryClient();
  const act = useChange<object, ImportView>(
    (stamp) => change<ImportView>(`/imports/${encodeURIComponent(one.id)}/storing`, stamp),
    () => void client.invalidateQueries({ queryKey: ['import', one.id] }),
  );
  const { refused = 0, decided = 0 } = one.counts ?? {};
  const undecided = (one.counts?.undecided ?? 0) - decided;
  const blocked = refused > 0 || undecided > 0 || toStore(one) + decided === 0;
  return (
    <div className={form.bottom}>
      <ChangeFailed failure={act.failure} />
      <Button look="accent" busy={act.sending} disabled={blocked} onClick={() => void act.fire({})}>{words.store}</Button>
      <p className={form.hint}>
        {refused > 0 ? words.blockedRefused(format.number(refused)) : undecided > 0 ? words.blockedUndecided(format.number(undecided))
          : blocked ? words.nothingAccepted : words.storeMeans(format.number(toStore(one)), decided > 0)}
      </p>
      {refused > 0 ? <Button size="small" onClick={() => onShow('REFUSED')}>{words.showRefused}</Button>
        : undecided > 0 && <Button size="small" onClick={() => onShow('UNDECIDED')}>{words.showUndecided}</Button>}
    </div>
  );
}
