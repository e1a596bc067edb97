import { useState } from 'react';
import type { Box } from '../api/types.ts';
import { evidenceUrl } from '../api/queries.ts';
import { useWords } from '../i18n/language.tsx';
import css from './EvidencePicture.module.css';
import { alertWords } from './words.ts';

type Props = { sha256: string; box: Box; alt: string; zoom?: boolean; trail?: Box[] };

/** A picture kept as evidence with the box around what was seen and the way it went; as a stamp it moves in on the box. */
export function EvidencePicture({ sha256, box, alt, zoom = false, trail = [] }: Props) {
  const words = useWords(alertWords);
  const [failed, setFailed] = useState<string>();
  const [aspect, setAspect] = useState(16 / 9);
  const [x, y, w, h] = box;
  if (failed === sha256) {
    return <div className={zoom ? css.missingStamp : css.missing} role={zoom ? undefined : 'alert'}>{zoom ? '–' : navigator.onLine ? words.evidenceMissing : words.evidenceOffline}</div>;
  }
  const scale = zoom ? Math.min(3, Math.max(1, 0.55 / Math.max(w, h))) : 1;
  return (
    <div className={css.frame} style={{ aspectRatio: zoom ? 16 / 9 : aspect }}>
      <div className={css.inner} style={zoom ? { transform: moveIn(x + w / 2, y + h / 2, scale) } : undefined}>
        <img
          src={evidenceUrl(sha256)}
          alt={alt}
          loading={zoom ? 'lazy' : 'eager'}
          decoding="async"
          onError={() => setFailed(sha256)}
          onLoad={(event) => setAspect(event.currentTarget.naturalWidth / event.currentTarget.naturalHeight || 16 / 9)}
        />
        <svg className={zoom ? css.fine : undefined} viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
          {trail.length > 1 && <polyline className={css.trail} points={trail.map(footOf).join(' ')} />}
          <rect className={css.shade} x={x} y={y} width={w} height={h} />
          <rect className={css.box} x={x} y={y} width={w} height={h} />
        </svg>
      </div>
    </div>
  );
}

/** Where a machine stands: the middle of its box's lower edge. */
const footOf = ([x, y, w, h]: Box) => `${x + w / 2},${y + h}`;

/** Brings a point of the picture to the middle, as far as the picture reaches. */
function moveIn(centreX: number, centreY: number, scale: number): string {
  const shift = (centre: number) => Math.min(0, Math.max(1 - scale, 0.5 - centre * scale)) * 100;
  return `translate(${shift(centreX)}%, ${shift(centreY)}%) scale(${scale})`;
}
