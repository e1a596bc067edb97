import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { commonWords } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from './Button.tsx';
import css from './Leave.module.css';

type Guarding = { hold: (unsaved: boolean) => void; leave: (go: () => void) => void };

const Context = createContext<Guarding>({ hold: () => undefined, leave: (go) => go() });

/** Keeps what was typed: whoever is about to leave it behind is asked first, in the page and when the tab closes. */
export function LeaveGuard({ children }: { children: ReactNode }) {
  const words = useWords(commonWords);
  const unsaved = useRef(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const [going, setGoing] = useState<() => void>();
  const hold = useCallback((now: boolean) => void (unsaved.current = now), []);
  const leave = useCallback((go: () => void) => (unsaved.current ? setGoing(() => go) : go()), []);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => unsaved.current && event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, []);
  useEffect(() => {
    if (going) dialog.current?.showModal();
  }, [going]);
  const discard = () => {
    unsaved.current = false;
    dialog.current?.close();
    going?.();
  };
  return (
    <Context value={useMemo(() => ({ hold, leave }), [hold, leave])}>
      {children}
      {going && (
        <dialog ref={dialog} className={css.dialog} aria-label={words.unsavedTitle} onClose={() => setGoing(undefined)}>
          <h2>{words.unsavedTitle}</h2>
          <p>{words.unsaved}</p>
          <div className={css.acts}>
            <Button look="accent" autoFocus onClick={() => dialog.current?.close()}>{words.keepEditing}</Button>
            <Button onClick={discard}>{words.discard}</Button>
          </div>
        </dialog>
      )}
    </Context>
  );
}

/** Says while something typed is not saved. */
export function useUnsaved(unsaved: boolean): void {
  const { hold } = useContext(Context);
  useEffect(() => {
    hold(unsaved);
    return () => hold(false);
  }, [hold, unsaved]);
}

/** Goes elsewhere, once nothing typed would be lost. */
export const useLeave = () => useContext(Context).leave;
