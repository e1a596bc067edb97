import { useEffect, useState } from 'react';
import type { AlertDetail } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Age } from '../ui/Age.tsx';
import { Button } from '../ui/Button.tsx';
import { EvidencePicture } from './EvidencePicture.tsx';
import { useShortcuts } from '../ui/useShortcuts.ts';
import css from './Frames.module.css';
import { alertWords } from './words.ts';

const LATE_SECONDS = 5;

/** The evidence large, with its age on it, and the frames before and after on a scrubber. Begins with the newest. */
export function Frames({ alert }: { alert: AlertDetail }) {
  const words = useWords(alertWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const pictures = alert.pictures.toSorted((a, b) => a.capturedAt.localeCompare(b.capturedAt));
  const [chosen, setChosen] = useState<string>();
  useEffect(() => setChosen(undefined), [alert.id]);
  const found = pictures.findIndex((picture) => picture.sha256 === chosen);
  const index = found >= 0 ? found : pictures.length - 1;
  const picture = pictures[index];
  const go = (to: number) => setChosen(pictures[Math.min(pictures.length - 1, Math.max(0, to))]?.sha256);
  const trail = picture ? pictures.filter((one) => one.probe === picture.probe).map((one) => one.box) : [];
  useShortcuts({ ArrowLeft: () => go(index - 1), ArrowRight: () => go(index + 1) });
  if (!picture) return <div className={css.none}>{words.noEvidence}</div>;
  const late = (Date.parse(picture.receivedAt) - Date.parse(picture.capturedAt)) / 1000;
  const machine = common.machine[picture.machine];
  return (
    <figure className={css.frames}>
      <EvidencePicture sha256={picture.sha256} box={picture.box} trail={trail} alt={words.evidenceAlt(machine, format.exact(picture.capturedAt))} />
      <figcaption className={css.caption}>
        <span className={css.when}>
          {words.capturedAt} <Age at={picture.capturedAt} exact />
        </span>
        <span>
          {machine} {format.percent(picture.score)}
          {picture.activity && ` · ${common.activity[picture.activity]}`}
          {picture.conditions.map((condition) => ` · ${common.condition[condition]}`)} · {picture.probe} · {words.clock[picture.clockSource] ?? picture.clockSource}
          {late > LATE_SECONDS && ` · ${words.receivedLate(format.duration(late))}`}
        </span>
      </figcaption>
      {pictures.length > 1 && (
        <div className={css.scrubber}>
          <Button size="small" aria-label={words.previousFrame} disabled={index === 0} onClick={() => go(index - 1)}>‹</Button>
          <input
            type="range"
            min={0}
            max={pictures.length - 1}
            value={index}
            aria-label={words.frameSlider}
            aria-valuetext={`${words.frame(index + 1, pictures.length)}, ${format.timeWithSeconds(picture.capturedAt)}`}
            onChange={(event) => go(Number(event.target.value))}
          />
          <Button size="small" aria-label={words.nextFrame} disabled={index === pictures.length - 1} onClick={() => go(index + 1)}>›</Button>
          <span className={css.position}>{words.frame(index + 1, pictures.length)}</span>
        </div>
      )}
    </figure>
  );
}
