import { useEffect, useRef } from 'react';
import { commonWords } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import css from './KeyHelp.module.css';
import { wallWords } from './words.ts';

export function KeyHelp({ onClose }: { onClose: () => void }) {
  const words = useWords(wallWords);
  const common = useWords(commonWords);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={css.help} aria-label={words.keys} onClose={onClose}>
      <h2>{words.keys}</h2>
      <dl>
        {Object.entries(words.keyList).map(([key, what]) => (
          <div key={key}>
            <dt><kbd>{key}</kbd></dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <Button look="accent" onClick={() => dialog.current?.close()}>{common.close}</Button>
    </dialog>
  );
}
