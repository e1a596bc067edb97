import { useWords } from '../i18n/language.tsx';
import css from './MineMap.module.css';
import { mapWords } from './words.ts';

const STATES = ['live', 'stalled', 'dark', 'off'] as const;

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
          <li key={state}><i className={`${css.probeKey} ${css[state]}`} /> {words.probe[state]}</li>
        ))}
      </ul>
    </details>
  );
}
