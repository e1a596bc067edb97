import type { Closure } from '../api/registryTypes.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import css from './Sites.module.css';
import { siteWords } from './words.ts';

/** What was ordered to be done, by when, and what of it is proved. */
export function Closures({ closures }: { closures: Closure[] }) {
  const words = useWords(siteWords);
  const format = useFormat();
  return (
    <section>
      <h3>{words.closures}</h3>
      {!closures.length && <p className={css.soft}>{words.noClosures}</p>}
      {closures.map((closure) => (
        <div key={closure.id} className={css.card}>
          <header>
            <strong>{closure.id}</strong>
            <span>{closure.acceptance ? words.accepted : words.notAccepted}</span>
          </header>
          <p className={css.soft}>{format.date(closure.orderedAt)} · {words.closeBy(format.date(closure.closeBy))}</p>
          <ul>
            {closure.measures.map(({ kind, proof }) => (
              <li key={kind}>{proof ? '✓' : '○'} {words.measure[kind] ?? kind} <span className={css.soft}>{proof ? words.proved : words.notProved}</span></li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
