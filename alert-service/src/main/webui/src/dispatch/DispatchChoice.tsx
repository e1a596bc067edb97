import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActFailed } from '../alerts/ActFailed.tsx';
import css from '../alerts/Acts.module.css';
import type { HeldActs } from '../alerts/held.ts';
import { useAlertChange } from '../alerts/useAlertChange.ts';
import { alertWords } from '../alerts/words.ts';
import { change } from '../api/client.ts';
import { patrolsFor } from '../api/queries.ts';
import type { AlertDetail, DispatchView, PatrolChoice } from '../api/types.ts';
import { useCoded } from '../i18n/coded.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { Empty, Skeleton, States } from '../ui/States.tsx';

type Props = { alert: AlertDetail; place: string; held: HeldActs; onDone: () => void };

/** Chooses a patrol: the best is first, says why, and is already chosen. */
export function DispatchChoice(props: Props) {
  const words = useWords(alertWords);
  const query = useQuery(patrolsFor(props.alert.id));
  return (
    <div className={css.form}>
      <States
        query={query}
        skeleton={<Skeleton rows={2} height="3rem" />}
        isEmpty={({ patrols }) => patrols.length === 0}
        empty={<Empty title={words.noPatrols}>{words.noPatrolsHint}</Empty>}
      >
        {({ patrols }) => <Choice {...props} patrols={patrols} />}
      </States>
    </div>
  );
}

function Choice({ alert, place, held, onDone, patrols }: Props & { patrols: PatrolChoice[] }) {
  const words = useWords(alertWords);
  const [picked, setPicked] = useState<string>();
  const [note, setNote] = useState('');
  const best = patrols.find((choice) => choice.patrol.id === picked) ?? patrols[0];
  const act = useAlertChange<{ patrol: string; note: string | undefined }, DispatchView>(alert, held, onDone, (body) =>
    change<DispatchView>(`/alerts/${encodeURIComponent(alert.id)}/dispatches`, body),
  );
  if (!best) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void act.fire({ patrol: best.patrol.id, note: note.trim() || undefined });
      }}
    >
      <fieldset>
        <legend>{words.dispatchTo}</legend>
        {patrols.map((choice) => (
          <Option key={choice.patrol.id} choice={choice} checked={choice === best} onPick={() => setPicked(choice.patrol.id)} />
        ))}
      </fieldset>
      <label>
        <span>{words.dispatchNote}</span>
        <textarea maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <ActFailed act={act} />
      <p className={css.meaning}>{words.dispatchMeans}</p>
      <Button type="submit" look="accent" wide busy={act.sending}>{words.dispatchNow(best.patrol.name, place)}</Button>
    </form>
  );
}

function Option({ choice, checked, onPick }: { choice: PatrolChoice; checked: boolean; onPick: () => void }) {
  const words = useWords(alertWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const coded = useCoded();
  const { patrol, distanceMeters, reasons } = choice;
  return (
    <label className={css.option}>
      <input type="radio" name="patrol" checked={checked} onChange={onPick} />
      <span>{patrol.name}{!patrol.onDuty && `（${words.offDuty}）`}</span>
      <strong>{distanceMeters !== undefined && format.distance(distanceMeters)}</strong>
      <small>
        {reasons.map(coded).join(common.machineJoin)}
        {patrol.positionAt && ` · ${words.positionAge(format.ago(patrol.positionAt, Date.now()))}`}
      </small>
    </label>
  );
}
