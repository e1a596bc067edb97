import { memo } from 'react';
import type { AlertView, Me, Rule } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords, wordOf } from '../i18n/language.tsx';
import { Age } from '../ui/Age.tsx';
import { SeverityMark, weightOf } from '../ui/SeverityMark.tsx';
import css from './AlertRow.module.css';
import type { Health } from '../probes/health.ts';
import { HealthShape } from '../probes/HealthMark.tsx';
import { areWellAgain, isAboutCameras } from './cameras.ts';
import { othersClaim } from './claim.ts';
import { dismissalWords } from './dismissalWords.ts';
import { EvidencePicture } from './EvidencePicture.tsx';
import { sureness } from './sureness.ts';
import { usePlaceName, useTownshipName } from './usePlaceName.ts';
import { alertWords } from './words.ts';

const HEALTH_OF: Partial<Record<Rule, Health>> = { CAMERA_COVERED: 'covered', CAMERA_TURNED: 'turned' };

type Props = { alert: AlertView; who: Me; selected: boolean; onSelect: (id: string) => void };

/** One alert of the queue: how bad, where, what, how sure, since when, whose. All rows have one height. */
export const AlertRow = memo(function AlertRow({ alert, who, selected, onSelect }: Props) {
  const common = useWords(commonWords);
  const format = useFormat();
  const placeName = usePlaceName();
  const townshipName = useTownshipName();
  const words = useWords(alertWords);
  const cameras = isAboutCameras(alert);
  const what = alert.machines.map((machine) => common.machine[machine]).join(common.machineJoin);
  return (
    <button
      type="button"
      className={`${css.row} ${css[weightOf(alert)]} ${alert.status === 'OPEN' ? css.open : ''}`}
      aria-current={selected || undefined}
      data-alert={alert.id}
      onClick={() => onSelect(alert.id)}
    >
      <span className={css.stamp}>
        {alert.picture ? (
          <EvidencePicture sha256={alert.picture.sha256} box={alert.picture.box} alt="" zoom />
        ) : (
          cameras ? <HealthShape health={HEALTH_OF[alert.rule] ?? 'dark'} size={30} /> : '–'
        )}
      </span>
      <span className={css.top}>
        <SeverityMark alert={alert} />
        <strong className={css.place}>{placeName(alert)}</strong>
      </span>
      <span className={css.what}>
        {[common.ruleShort[alert.rule], what].filter(Boolean).join(' · ')}
        {(alert.place.kind === 'site' || (cameras && alert.rule !== 'CAMERAS_SILENT')) && alert.township && <span className={css.soft}> · {townshipName(alert)}</span>}
      </span>
      <span className={css.bottom}>
        <Age at={alert.lastSeenAt} />
        <span>{cameras ? (areWellAgain(alert) ? words.wellAgain : words.stillSo) : sureness(alert.verdict, common.answer, format)}</span>
        <Owner alert={alert} who={who} />
      </span>
    </button>
  );
});

function Owner({ alert, who }: { alert: AlertView; who: Me }) {
  const dismissing = useWords(dismissalWords);
  const common = useWords(commonWords);
  const words = useWords(alertWords);
  if (alert.status === 'SETTLED') return <span>{common.status.SETTLED}</span>;
  const other = othersClaim(alert, who);
  if (other) return <span className={css.looking}>{words.lookingAt(other.by.name)}</span>;
  if (alert.dismissal?.state === 'PROPOSED') return <span className={css.looking}>{dismissing.waiting}</span>;
  if (alert.dispatch) return <span className={css.owner}>{alert.dispatch.patrolName} · {wordOf(common.step, alert.dispatch.step)}</span>;
  if (alert.acknowledgedBy) return <span className={css.owner}>{alert.acknowledgedBy.name}</span>;
  return <span className={css.yours}>{words.nobody}</span>;
}
