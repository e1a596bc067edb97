import { useWords } from '../i18n/language.tsx';
import css from './Wall.module.css';
import { wallWords } from './words.ts';

const TABS = ['queue', 'map', 'alert'] as const;
export type Tab = (typeof TABS)[number];

/** On a narrow screen one column at a time. */
export function Tabs({ tab, onTab }: { tab: Tab; onTab: (tab: Tab) => void }) {
  const words = useWords(wallWords);
  return (
    <nav className={css.tabs}>
      {TABS.map((one) => (
        <button key={one} type="button" aria-current={one === tab ? 'page' : undefined} onClick={() => onTab(one)}>
          {words.tabs[one]}
        </button>
      ))}
    </nav>
  );
}
