import type { Map } from 'maplibre-gl';
import type { County } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import css from './MineMap.module.css';
import { mapWords } from './words.ts';

/** Nearer, further, and the whole county. */
export function Tools({ map, county }: { map: Map | undefined; county: County }) {
  const words = useWords(mapWords);
  return (
    <div className={css.tools}>
      <button type="button" onClick={() => map?.zoomIn()} aria-label={words.zoomIn}>+</button>
      <button type="button" onClick={() => map?.zoomOut()} aria-label={words.zoomOut}>−</button>
      <button type="button" onClick={() => map?.fitBounds(county.extent, { padding: 24 })} aria-label={words.whole}>⤢</button>
    </div>
  );
}
