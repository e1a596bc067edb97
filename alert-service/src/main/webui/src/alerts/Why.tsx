import type { AlertDetail } from '../api/types.ts';
import { useCoded } from '../i18n/coded.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import css from './AlertPanel.module.css';
import { isAboutCameras } from './cameras.ts';
import { SeenMachines } from './SeenMachines.tsx';
import { alertWords } from './words.ts';

/** The rule, the sentence why, and how sure we are of the position. */
export function Why({ alert }: { alert: AlertDetail }) {
  const words = useWords(alertWords);
  const common = useWords(commonWords);
  const coded = useCoded();
  return (
    <section className={css.section} aria-label={words.why}>
      <h3>{words.why}</h3>
      <p className={css.reason}>{coded(alert.reason)}</p>
      {!isAboutCameras(alert) && (
        <p className={css.soft}>
          {[alert.offence && words.suspected(common.offence[alert.offence]), words.competent(common.department[alert.department])].filter(Boolean).join(' · ')}
        </p>
      )}
      <SeenMachines seen={alert.seen} />
      {!isAboutCameras(alert) && <Position alert={alert} />}
    </section>
  );
}

function Position({ alert: { verdict, position, sightings } }: { alert: AlertDetail }) {
  const words = useWords(alertWords);
  const common = useWords(commonWords);
  const format = useFormat();
  return (
    <>
      <div className={css.verdict}>
        <span>{words.verdictWithin}</span>
        <meter min={0} max={1} value={verdict.probability} aria-label={words.verdictWithin} />
        <strong>{format.probability(verdict.probability)}</strong>
      </div>
      <p className={css.soft}>
        {common.answer[verdict.answer]}
        {position && ` · ${words.accuracy(format.distance(position.semiMajorMeters))} · ${format.coordinates(position.centre)}`}
        {` · ${words.sightings(sightings)}`}
      </p>
    </>
  );
}
