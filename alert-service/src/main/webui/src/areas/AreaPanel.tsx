import { forbids, type Area, type Moment } from '../api/registryTypes.ts';
import { areaOf } from '../draw/measure.ts';
import { shapeOf } from '../draw/shape.ts';
import { useFormat } from '../i18n/format.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';
import { holdsAt } from '../sites/at.ts';
import css from '../sites/Sites.module.css';
import { Button } from '../ui/Button.tsx';
import { useForbiddenWords } from './useForbiddenWords.ts';
import { areaWords } from './words.ts';

type Props = { area: Area; moment: Moment; mayEdit: boolean; onEdit: () => void; onShow: () => void; onClose: () => void };

/** An area: what it is, where it lies, and when nothing may be taken from it. */
export function AreaPanel({ area, moment, mayEdit, onEdit, onShow, onClose }: Props) {
  const words = useWords(areaWords);
  const { language } = useLanguage();
  const format = useFormat();
  const told = useForbiddenWords();
  const at = moment.asOf ? Date.parse(moment.asOf) : Date.now();
  const boundary = area.boundaries.findLast(({ valid }) => holdsAt(valid, at));
  return (
    <article className={css.site}>
      <div>
        <div className={css.countRow}>
          <h2>{nameIn(language, area)}</h2>
          <Button look="quiet" size="small" aria-label={words.close} onClick={onClose}>×</Button>
        </div>
        <p>{words.kinds[area.kind]}</p>
      </div>
      <div className={css.acts}>
        {mayEdit && <Button look="accent" hint="E" onClick={onEdit}>{words.edit}</Button>}
        <Button onClick={onShow}>{words.onMap}</Button>
      </div>
      <dl className={css.facts}>
        <dt>{words.id}</dt>
        <dd>{area.id}</dd>
        {boundary ? (
          <>
            <dt>{words.area}</dt>
            <dd>{format.number(Math.round(areaOf(shapeOf({ ...boundary.shape, type: 'MultiPolygon' }))))} {words.squareMeters}</dd>
            <dt>{words.since}</dt>
            <dd>{format.date(boundary.valid.from)} {boundary.valid.until && words.until(format.date(Date.parse(boundary.valid.until) - 1))}</dd>
          </>
        ) : (
          <dd>{words.noBoundary}</dd>
        )}
      </dl>
      <section>
        <h3>{words.forbidden}</h3>
        {forbids(area.kind) ? <ul>{told(area).map((one) => <li key={one}>{one}</li>)}</ul> : <p className={css.soft}>{area.kind === 'SPOIL_ROAD' ? words.spoilRoad : words.township}</p>}
      </section>
    </article>
  );
}
