import { useQueryClient } from '@tanstack/react-query';
import type { Open } from '../alerts/Acts.tsx';
import { actsFor } from '../alerts/allowed.ts';
import { othersClaim } from '../alerts/claim.ts';
import type { HeldActs } from '../alerts/held.ts';
import { holdAcknowledgement } from '../alerts/holding.ts';
import { usePlaceName } from '../alerts/usePlaceName.ts';
import { alertWords } from '../alerts/words.ts';
import type { AlertDetail, AlertView, Me } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import type { Tab } from './Tabs.tsx';
import { SHOW_ON_MAP } from '../map/moveTo.ts';
import { useShortcuts } from '../ui/useShortcuts.ts';

type Wall = {
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

/** The whole night by keyboard. */
export function useWallKeys({ takeOver, showProbes, probesShown, who, held, queue, selected, selectedId, select, setOpen, setHelp, setTab }: Wall): void {
  const client = useQueryClient();
  const words = useWords(alertWords);
  const placeName = usePlaceName();
  const step = (by: 1 | -1) => {
    const at = queue.findIndex((alert) => alert.id === selectedId);
    const next = queue[at < 0 ? 0 : Math.min(queue.length - 1, Math.max(0, at + by))];
    if (!next) return;
    select(next.id);
    requestAnimationFrame(() => document.querySelector(`[data-alert="${CSS.escape(next.id)}"]`)?.scrollIntoView({ block: 'nearest' }));
  };
  const allowed = selected && actsFor(selected, who, words);
  useShortcuts({
    J: () => step(1),
    K: () => step(-1),
    A: () => selected && !allowed?.acknowledge && holdAcknowledgement(client, held, selected, placeName(selected)),
    D: () => selected && !allowed?.dispatch && setOpen('dispatch'),
    X: () => selected && !allowed?.settle && setOpen('settle'),
    T: () => selected && othersClaim(selected, who) && takeOver(),
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
    },
  });
}
