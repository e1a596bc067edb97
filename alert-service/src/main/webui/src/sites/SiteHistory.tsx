import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { siteHistory } from '../api/registryQueries.ts';
import type { Boundary, SiteChange } from '../api/registryTypes.ts';
import { areaOf } from '../draw/measure.ts';
import { shapeOf, type GeoPolygon } from '../draw/shape.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords, wordOf } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { Empty, Skeleton, States } from '../ui/States.tsx';
import type { Compared } from './SitePanel.tsx';
import css from './Sites.module.css';
import { siteWords } from './words.ts';

const shown = (boundary: Boundary | null | undefined): GeoPolygon | undefined => boundary ? { ...boundary.shape, type: 'MultiPolygon' } : undefined;

type Props = { id: string; onBack: () => void; onCompare: (compared: Compared | undefined) => void };

/** Who changed what and when, newest first; a change of the boundary is shown on the map, before and after. */
export function SiteHistory({ id, onBack, onCompare }: Props) {
  const words = useWords(siteWords);
  const [chosen, setChosen] = useState<number>();
  const query = useQuery(siteHistory(id));
  const choose = (change: SiteChange) => {
    const again = change.revision === chosen;
    setChosen(again ? undefined : change.revision);
    onCompare(again || !change.boundary ? undefined : { before: shown(change.previousBoundary), after: shown(change.boundary) });
  };
  return (
    <div className={css.site}>
      <div className={css.acts}>
        <Button size="small" hint="H" onClick={onBack}>{words.back}</Button>
        <h2>{words.historyTitle}</h2>
      </div>
      <p className={css.soft}><i className={`${css.key} ${css.before}`} />{words.before}<i className={css.key} />{words.after}</p>
      <States query={query} skeleton={<Skeleton rows={5} height="3rem" />} isEmpty={({ items }) => !items.length} empty={<Empty title={words.noHistory} />}>
        {({ items }) => (
          <ol>
            {items.map((change) => (
              <li key={change.revision}>
                <button type="button" className={css.change} aria-pressed={change.revision === chosen} onClick={() => choose(change)}>
                  <Change change={change} />
                </button>
              </li>
            ))}
          </ol>
        )}
      </States>
    </div>
  );
}

function Change({ change }: { change: SiteChange }) {
  const words = useWords(siteWords);
  const format = useFormat();
  const size = (boundary: Boundary | null | undefined) => {
    const shape = shown(boundary);
    return shape ? format.number(Math.round(areaOf(shapeOf(shape)))) : '–';
  };
  return (
    <>
      <strong>{wordOf(words.what, change.what)}</strong>
      <div className={css.soft}>
        {words.revision(format.number(change.revision))} · {change.actor?.displayName ?? '–'}{change.actor?.unit ? ` (${change.actor.unit})` : ''} · {format.exact(change.recordedAt)}
      </div>
      {change.boundary && <div className={css.soft}>{words.areaChange(size(change.previousBoundary), size(change.boundary))}</div>}
    </>
  );
}
