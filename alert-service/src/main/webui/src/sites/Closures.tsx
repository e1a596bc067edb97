import { useState } from 'react';
import type { Closure, MeasureKind, Site } from '../api/registryTypes.ts';
import type { Me } from '../api/types.ts';
import { AttachmentLink } from '../attachments/AttachmentLink.tsx';
import { useFormat } from '../i18n/format.ts';
import { useWords, wordOf } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { AcceptForm, OrderForm, ProveForm } from './ClosureForms.tsx';
import css from './Sites.module.css';
import { siteWords } from './words.ts';

type Props = {
  closures: Closure[];
  /** The site as it is now, if it may be changed; nothing is while another day is looked at. */
  site: Site | undefined;
  isBanned: boolean;
  who: Me;
  onChanged: () => void;
};

type Task = { what: 'order'; closure?: Closure } | { what: 'prove'; closure: Closure; kind: MeasureKind } | { what: 'accept'; closure: Closure };

/** What was ordered to be done, by when, what of it is proved, and the next step of whoever may take it. */
export function Closures({ closures, site, isBanned, who, onChanged }: Props) {
  const words = useWords(siteWords);
  const [task, setTask] = useState<Task>();
  const mayOrder = site !== undefined && who.roles.includes('clerk');
  const done = (changed: boolean) => {
    setTask(undefined);
    if (changed) onChanged();
  };
  const formOf = (closure: Closure | undefined) => {
    if (!site || !task || task.closure?.id !== closure?.id) return null;
    switch (task.what) {
      case 'order':
        return <OrderForm site={site} closure={task.closure} onDone={done} />;
      case 'prove':
        return <ProveForm key={task.kind} site={site} closure={task.closure} kind={task.kind} onDone={done} />;
      case 'accept':
        return <AcceptForm site={site} closure={task.closure} onDone={done} />;
    }
  };
  return (
    <section aria-label={words.closures}>
      <h3>{words.closures}</h3>
      {!closures.length && <p className={css.soft}>{words.noClosures}</p>}
      {closures.map((closure) => (
        <div key={closure.id} className={css.card}>
          <ClosureFacts
            closure={closure}
            onProve={mayOrder && !closure.acceptance ? (kind) => setTask({ what: 'prove', closure, kind }) : undefined}
          />
          {site && !closure.acceptance && !task && (
            <div className={css.acts}>
              {mayOrder && <Button size="small" onClick={() => setTask({ what: 'order', closure })}>{words.extendOrder}</Button>}
              {who.roles.includes('supervisor') && <Accept closure={closure} who={who} onAccept={() => setTask({ what: 'accept', closure })} />}
            </div>
          )}
          {formOf(closure)}
        </div>
      ))}
      {mayOrder && !task && (isBanned ? <Button size="small" onClick={() => setTask({ what: 'order' })}>{words.order}</Button> : <p className={css.soft}>{words.orderNeedsBan}</p>)}
      {formOf(undefined)}
    </section>
  );
}

/** What stands in the way of accepting is said instead of a button that would be refused. */
function Accept({ closure, who, onAccept }: { closure: Closure; who: Me; onAccept: () => void }) {
  const words = useWords(siteWords);
  const missing = closure.measures.filter(({ proof }) => !proof).length;
  if (missing) return <p className={css.soft}>{words.acceptNeedsProof}</p>;
  if (closure.measures.some(({ proof }) => proof?.provedBy.unit === who.unit || proof?.provedBy.subject === who.subject)) return <p className={css.soft}>{words.acceptOtherUnit}</p>;
  return <Button size="small" look="accent" onClick={onAccept}>{words.accept}</Button>;
}

function ClosureFacts({ closure, onProve }: { closure: Closure; onProve: ((kind: MeasureKind) => void) | undefined }) {
  const words = useWords(siteWords);
  const format = useFormat();
  const { acceptance } = closure;
  return (
    <>
      <header>
        <strong>{closure.id}</strong>
        <span>{acceptance ? words.accepted : words.notAccepted}</span>
      </header>
      <p className={css.soft}>{words.ordered(format.date(closure.orderedAt), closure.orderedBy.displayName)} · {words.closeBy(format.date(Date.parse(closure.closeBy) - 1))}</p>
      <ul className={css.measures}>
        {closure.measures.map(({ kind, proof }) => (
          <li key={kind}>
            <div className={css.acts}>
              <span>{proof ? '✓' : '○'} {wordOf(words.measure, kind)}</span>
              {onProve && <Button size="small" onClick={() => onProve(kind)}>{proof ? words.proveAgain : words.prove}</Button>}
            </div>
            <p className={css.soft}>{proof ? words.provedBy(format.date(proof.provedAt), [proof.provedBy.displayName, proof.provedBy.unit].filter(Boolean).join(' · ')) : words.notProved} {proof?.note}</p>
            {proof?.evidence.map((sha256) => <AttachmentLink key={sha256} sha256={sha256} />)}
          </li>
        ))}
      </ul>
      {acceptance && <p className={css.soft}>{words.acceptedBy(format.date(acceptance.acceptedAt), [acceptance.acceptedBy.displayName, acceptance.acceptedBy.unit].filter(Boolean).join(' · '))} {acceptance.note}</p>}
    </>
  );
}
