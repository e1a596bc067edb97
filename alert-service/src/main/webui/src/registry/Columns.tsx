import { useWords } from '../i18n/language.tsx';
import type { ReactNode } from 'react';
import css from './Registry.module.css';
import { registryWords } from './words.ts';

const TABS = ['list', 'map', 'panel'] as const;
export type Tab = (typeof TABS)[number];
type Props = { tab: Tab; onTab: (tab: Tab) => void; list: ReactNode; map?: ReactNode; panel: ReactNode; names?: Record<Tab, string>; even?: boolean };

/** What there is, where it lies, and the one that is chosen; on a narrow screen one of them at a time. */
export function Columns({ tab, onTab, list, map, panel, names, even }: Props) {
  const words = useWords(registryWords);
  const told = names ?? words.tabs;
  return (
    <main className={css.columns} data-tab={tab} data-even={even || undefined} data-two={map === undefined || undefined}>
      <section className={css.list} aria-label={told.list}>{list}</section>
      {map !== undefined && <div className={css.map}>{map}</div>}
      <section className={css.panel} aria-label={told.panel}>{panel}</section>
      <nav className={css.tabs} aria-label={words.viewsLabel}>
        {TABS.filter((one) => one !== 'map' || map !== undefined).map((one) => (
          <button key={one} type="button" aria-current={one === tab ? 'true' : undefined} onClick={() => onTab(one)}>{told[one]}</button>
        ))}
      </nav>
    </main>
  );
}
