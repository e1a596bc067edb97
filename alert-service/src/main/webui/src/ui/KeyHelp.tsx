import { useEffect, useRef } from 'react';
import { commonWords } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from './Button.tsx';
import css from './KeyHelp.module.css';

/** What a page's keys do. */
export function KeyHelp({ title, keys, onClose }: { title: string; keys: Record<string, string>; onClose: () => void }) {
  const common = useWords(commonWords);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={css.help} aria-label={title} onClose={onClose}>
      <h2>{title}</h2>
      <dl>
        {Object.entries(keys).map(([key, what]) => (
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
