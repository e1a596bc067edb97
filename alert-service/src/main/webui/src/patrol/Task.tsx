import { useEffect, useRef, useState } from 'react';
import { EvidencePicture } from '../alerts/EvidencePicture.tsx';
import { isAboutCameras } from '../alerts/cameras.ts';
import { usePlaceName } from '../alerts/usePlaceName.ts';
import type { DispatchView, LonLat, Me, NextStep, Step } from '../api/types.ts';
import type { Outbox } from '../dispatch/outbox.ts';
import type { Progress } from '../dispatch/progress.ts';
import { commonWords } from '../i18n/common.ts';
import { useCoded } from '../i18n/coded.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Age } from '../ui/Age.tsx';
import { Button } from '../ui/Button.tsx';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import { ReportForm } from './ReportForm.tsx';
import css from './Task.module.css';
import { Way } from './Way.tsx';
import { patrolWords } from './words.ts';

type Props = { dispatch: DispatchView; progress: Progress; position: LonLat | undefined; who: Me; outbox: Outbox };

/** One dispatch, and what to do next as one large button under the thumb. */
export function Task({ dispatch, progress, position, who, outbox }: Props) {
  const words = useWords(patrolWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const coded = useCoded();
  const placeName = usePlaceName();
  const [reporting, setReporting] = useState(false);
  const [pressed, setPressed] = useState<NextStep>();
  const { alertView: alert } = dispatch;
  const place = alert ? placeName(alert) : dispatch.patrolName;

  const keepStep = (step: Step['kind']) =>
    outbox.add([{
      kind: 'step', step, id: crypto.randomUUID(), subject: who.subject, dispatch: dispatch.id, doneAt: new Date().toISOString(),
      ...(position ? { position } : {}),
    }]);
  useTellSeen(progress, keepStep);

  const press = (next: NextStep) => {
    if (next === 'REPORTED') return setReporting(true);
    setPressed(next);
    void keepStep(next).finally(() => setPressed(undefined));
  };

  if (reporting && progress.next === 'REPORTED') {
    return <ReportForm dispatch={dispatch} who={who} outbox={outbox} onClose={() => setReporting(false)} />;
  }
  return (
    <article className={css.task} aria-label={place}>
      <p className={css.doing}>{words.doing[progress.next ?? 'DONE']}</p>
      <header className={css.head}>
        {alert && <SeverityMark alert={alert} />}
        <h2>{place}</h2>
        <p className={css.soft}>
          <Age at={dispatch.orderedAt} /> · {words.orderedBy(dispatch.orderedBy.name)}
        </p>
      </header>
      {alert?.picture && (
        <figure>
          <EvidencePicture
            sha256={alert.picture.sha256}
            box={alert.picture.box}
            alt={`${words.picture}: ${common.machine[alert.picture.machine]}`}
          />
          <figcaption className={css.caption}>{words.picture} · <Age at={alert.picture.capturedAt} exact /></figcaption>
        </figure>
      )}
      {alert && (
        <section className={css.section}>
          {isAboutCameras(alert) ? <p><strong>{words.expect}: {common.rule[alert.rule]}</strong></p> : <p>
            <strong>{words.expect}: {alert.machines.map((machine) => common.machine[machine]).join(common.machineJoin)}</strong>
            {' · '}{words.sureness(format.probability(alert.verdict.probability))}
          </p>}
          <p className={css.soft}>{coded(alert.reason)}</p>
        </section>
      )}
      {dispatch.note && <section className={css.section}><p className={css.soft}>{words.note}</p><p>{dispatch.note}</p></section>}
      <Way destination={dispatch.destination} position={position} name={place} />
      <section className={css.section} aria-label={words.steps}>
        <ol className={css.steps}>
          {progress.done.map((done) => (
            <li key={done.kind + done.doneAt}>
              <time dateTime={done.doneAt}>{format.timeWithSeconds(done.doneAt)}</time> {common.step[done.kind]}
              {done.waiting && <em>{words.waitingMark}</em>}
            </li>
          ))}
        </ol>
      </section>
      {progress.next && (
        <div className={css.next}>
          <Button look="accent" size="large" wide busy={pressed === progress.next} onClick={() => progress.next && press(progress.next)}>
            {words.act[progress.next]}
          </Button>
        </div>
      )}
    </article>
  );
}

/** Tells once that the dispatch has reached the phone and was looked at. */
function useTellSeen({ done }: Progress, keepStep: (step: Step['kind']) => Promise<void>): void {
  const told = useRef(false);
  const has = (kind: Step['kind']) => done.some((one) => one.kind === kind);
  const missing = (['DELIVERED', 'SEEN'] as const).filter((kind) => !has(kind));
  const started = has('ACCEPTED');
  useEffect(() => {
    if (told.current || started || missing.length === 0) return;
    told.current = true;
    void (async () => {
      for (const kind of missing) await keepStep(kind);
    })();
  });
}
