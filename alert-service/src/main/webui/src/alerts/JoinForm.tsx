import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { change } from '../api/client.ts';
import { alerts as alertsQuery } from '../api/queries.ts';
import type { AlertDetail } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Age } from '../ui/Age.tsx';
import { Button } from '../ui/Button.tsx';
import { ActFailed } from './ActFailed.tsx';
import css from './Acts.module.css';
import type { HeldActs } from './held.ts';
import { nearest } from './nearest.ts';
import { useAlertChange } from './useAlertChange.ts';
import { usePlaceName } from './usePlaceName.ts';
import { alertWords } from './words.ts';

/** Says that another alert is about the same machine: both are kept, and shown as one story. */
export function JoinForm({ alert, held, onDone }: { alert: AlertDetail; held: HeldActs; onDone: () => void }) {
  const words = useWords(alertWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const placeName = usePlaceName();
  const { data } = useQuery(alertsQuery('open'));
  const [other, setOther] = useState<string>();
  const near = nearest(alert, data?.alerts ?? []);
  const act = useAlertChange<{ other: string }, AlertDetail>(alert, held, onDone, (body) =>
    change<AlertDetail>(`/alerts/${encodeURIComponent(alert.id)}/joins`, body),
  );
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (other) void act.fire({ other });
      }}
    >
      <fieldset>
        <legend>{words.joinWith}</legend>
        {near.length === 0 && <p>{words.nothingNear}</p>}
        {near.map(({ alert: one, meters }, index) => (
          <label key={one.id} className={css.option}>
            <input type="radio" name="other" autoFocus={index === 0} checked={other === one.id} onChange={() => setOther(one.id)} />
            <span>{placeName(one)} · {common.ruleShort[one.rule]}</span>
            <small>{one.machines.map((machine) => common.machine[machine]).join(common.machineJoin)} · {words.away(format.distance(meters))} · <Age at={one.lastSeenAt} /></small>
          </label>
        ))}
      </fieldset>
      <ActFailed act={act} />
      <p className={css.meaning}>{words.joinMeans}</p>
      <Button type="submit" look="accent" busy={act.sending} disabled={!other}>{words.joinNow}</Button>
    </form>
  );
}
