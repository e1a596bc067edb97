import type { LonLat } from '../api/types.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { wayTo } from '../map/geometry.ts';
import { amapLink, eighthOf, geoLink } from './navigation.ts';
import css from './Task.module.css';
import { patrolWords } from './words.ts';

/** How far and where to; finding the way is left to the phone's own map. */
export function Way({ destination, position, name }: { destination: LonLat; position: LonLat | undefined; name: string }) {
  const words = useWords(patrolWords);
  const format = useFormat();
  const way = position && wayTo(position, destination);
  return (
    <section className={`${css.section} ${css.way}`} aria-label={words.navigate}>
      {way ? (
        <p className={css.distance}>
          {format.distance(way.meters)} · {words.direction[eighthOf(way.bearingDegrees)]}
        </p>
      ) : (
        <p className={css.soft}>{words.noPosition}</p>
      )}
      <div className={css.links}>
        <a href={geoLink(destination, name)}>{words.navigate}</a>
        <a href={amapLink(destination, name, navigator.userAgent)}>{words.navigateAmap}</a>
      </div>
      <p className={css.soft}>{words.coordinates} {format.coordinates(destination)}</p>
    </section>
  );
}
