import { useEffect, useState } from 'react';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { toJpeg } from './photo.ts';
import css from './ReportForm.module.css';
import { patrolWords } from './words.ts';

export type Photo = { id: string; takenAt: string; jpeg: Blob };

/** Photos taken on the spot, each to be looked at and taken back. */
export function Photos({ photos, onChange }: { photos: Photo[]; onChange: (photos: Photo[]) => void }) {
  const words = useWords(patrolWords);
  const add = async (files: File[]) => {
    const takenAt = new Date().toISOString();
    const taken = await Promise.all(files.map(async (file) => ({ id: crypto.randomUUID(), takenAt, jpeg: await toJpeg(file) })));
    onChange([...photos, ...taken]);
  };
  return (
    <fieldset>
      <legend>{words.photos}{photos.length > 0 && ` · ${words.photoCount(photos.length)}`}</legend>
      <div className={css.photos}>
        {photos.map((photo) => (
          <Thumbnail key={photo.id} photo={photo} onRemove={() => onChange(photos.filter((one) => one.id !== photo.id))} />
        ))}
        <label className={css.take}>
          <input
            type="file"
            accept="image/*"
            capture="environment"
            className="visually-hidden"
            onChange={(event) => {
              void add([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
          <svg viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2">
            <path d="M3 8h4l2-3h6l2 3h4v11H3Z" strokeLinejoin="round" />
            <circle cx="12" cy="13" r="3.5" />
          </svg>
          {words.takePhoto}
        </label>
      </div>
    </fieldset>
  );
}

function Thumbnail({ photo, onRemove }: { photo: Photo; onRemove: () => void }) {
  const words = useWords(patrolWords);
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(photo.jpeg);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [photo.jpeg]);
  return (
    <div className={css.thumbnail}>
      {url && <img src={url} alt={words.photos} />}
      <Button size="small" aria-label={words.removePhoto} onClick={onRemove}>×</Button>
    </div>
  );
}
