import type { UseQueryResult } from '@tanstack/react-query';
import type { Trial } from '../api/registryProbes.ts';
import type { Coded } from '../api/types.ts';
import { useCoded } from '../i18n/coded.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton, States } from '../ui/States.tsx';
import css from './Calibration.module.css';
import { calibrationWords } from './words.ts';

/** A point that is further off is shown as bad; the registry warns by its own measure. */
export const WORST_METERS = 5;

/** What a calibration would be worth: at its points, at those held out, and at the far edge. */
export function TrialResult({ query, number }: { query: UseQueryResult<Trial>; number: (warning: Coded) => Coded }) {
  const words = useWords(calibrationWords);
  const format = useFormat();
  const coded = useCoded();
  const length = (meters: number | null | undefined) => (meters === null || meters === undefined ? words.unknown : format.length(meters));
  return (
    <section aria-label={words.result}>
      <h3>{words.result}</h3>
      <States query={query} skeleton={<Skeleton rows={2} height="1.5rem" />}>
        {(trial) => (
          <>
            {!trial.fits && <Notice tone="bad">{words.noFit}</Notice>}
            <dl className={css.result}>
              {trial.residuals.length > 0 && <><dt>{words.rms}</dt><dd>{length(trial.rmsMeters)}</dd></>}
              {trial.heldOut.length > 0 && <><dt>{words.heldOut}</dt><dd>{length(worstOf(trial))}</dd></>}
              {trial.farEdge && <><dt>{words.farEdge}</dt><dd>{words.farEdgeAt(format.distance(trial.farEdge.distanceMeters), length(trial.farEdge.errorMeters))}</dd></>}
            </dl>
            {trial.warnings.map((warning, nth) => <Notice key={nth} tone="warn">{coded(number(warning))}</Notice>)}
          </>
        )}
      </States>
    </section>
  );
}

const worstOf = ({ heldOut }: Trial) =>
  heldOut.some(({ errorMeters }) => typeof errorMeters !== 'number') ? undefined : Math.max(...heldOut.map(({ errorMeters }) => errorMeters ?? 0));
