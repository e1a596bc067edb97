import { useWords } from '../i18n/language.tsx';
import { HEALTHS } from '../probes/health.ts';
import { HealthShape } from '../probes/HealthMark.tsx';
import css from './MineMap.module.css';
import { mapWords } from './words.ts';

const STATES = ['live', ...HEALTHS.filter((health) => health !== 'live')] as const;

/** What the shapes on the map mean; folded away until asked for. */
export function Legend() {
  const words = useWords(mapWords);
  return (
    <details className={css.legend}>
      <summary>{words.legend}</summary>
      <ul>
        <li><i className={css.bannedKey} /> {words.banned}</li>
        <li><i className={css.licensedKey} /> {words.licensed}</li>
        {STATES.map((state) => (
          <li key={state}><HealthShape health={state} /> {words.probes[state]}</li>
        ))}
      </ul>
    </details>
  );
}
