import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Open } from '../alerts/Acts.tsx';
import { actsFor } from '../alerts/allowed.ts';
import { othersClaim } from '../alerts/claim.ts';
import type { HeldActs } from '../alerts/held.ts';
import { dismissalWords } from '../alerts/dismissalWords.ts';
import { holdAcknowledgement } from '../alerts/holding.ts';
import { usePlaceName } from '../alerts/usePlaceName.ts';
import { alertWords } from '../alerts/words.ts';
import type { AlertDetail, AlertView, Me } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import type { Tab } from './Tabs.tsx';
import { SHOW_ON_MAP } from '../map/moveTo.ts';
import { neighboursOf, stepFrom, type Neighbours } from './step.ts';
import { useShortcuts } from '../ui/useShortcuts.ts';

type Wall = {
  showChecks: (shown: boolean) => void;
  checksShown: boolean;
  takeOver: () => void;
  showProbes: (filter: 'troubled' | undefined) => void;
  probesShown: boolean;
  who: Me;
  held: HeldActs;
  queue: AlertView[];
  selected: AlertDetail | undefined;
  selectedId: string | undefined;
  select: (id: string, to?: Tab) => void;
  setOpen: (open: Open) => void;
  setHelp: (help: boolean) => void;
  setTab: (tab: Tab) => void;
};

/** Presses a button that is there only now and then. */
const press = (act: string) => document.querySelector<HTMLButtonElement>(`[data-act="${act}"]`)?.click();

/** The whole night by keyboard. */
export function useWallKeys({ showChecks, checksShown, takeOver, showProbes, probesShown, who, held, queue, selected, selectedId, select, setOpen, setHelp, setTab }: Wall): void {
  const client = useQueryClient();
  const words = useWords(alertWords);
  const placeName = usePlaceName();
  const known = useRef<Neighbours>({ before: undefined, after: undefined });
  const latest = useRef(queue);
  latest.current = queue;
  useEffect(() => {
    known.current = neighboursOf(latest.current, selectedId ?? '');
  }, [selectedId]);
  const step = (by: 1 | -1) => {
    const next = stepFrom(queue, selectedId, known.current, by);
    if (!next) return;
    select(next.id);
    requestAnimationFrame(() => document.querySelector(`[data-alert="${CSS.escape(next.id)}"]`)?.scrollIntoView({ block: 'nearest' }));
  };
  const dismissing = useWords(dismissalWords);
  const allowed = selected && actsFor(selected, who, words, dismissing);
  useShortcuts({
    J: () => step(1),
    K: () => step(-1),
    Home: () => queue[0] && select(queue[0].id),
    A: () => selected && !allowed?.acknowledge && holdAcknowledgement(client, held, selected, placeName(selected)),
    D: () => selected && !allowed?.dispatch && setOpen('dispatch'),
    X: () => selected && !allowed?.dismiss && setOpen('dismiss'),
    S: () => selected && !allowed?.settle && setOpen('settle'),
    Y: () => press('confirm'),
    N: () => press('reject'),
    R: () => showChecks(!checksShown),
    T: () => selected && othersClaim(selected, who) && takeOver(),
    G: () => selected && !allowed?.join && setOpen('join'),
    C: () => selected && !allowed?.comment && setOpen('comment'),
    M: () => {
      setTab('map');
      dispatchEvent(new Event(SHOW_ON_MAP));
    },
    P: () => showProbes(probesShown ? undefined : 'troubled'),
    '?': () => setHelp(true),
    Escape: () => {
      setHelp(false);
      setOpen(undefined);
      if (probesShown) showProbes(undefined);
      if (checksShown) showChecks(false);
    },
  });
}
