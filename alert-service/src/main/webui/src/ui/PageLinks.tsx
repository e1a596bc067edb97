import type { Me } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import css from './Page.module.css';
import { mayUse, type PageName } from './Page.tsx';

const PAGES: PageName[] = ['wall', 'review', 'registry'];

/** The way to the other pages of the reader's role. */
export function PageLinks({ who, here }: { who: Me; here: PageName }) {
  const words = useWords(commonWords);
  const others = PAGES.filter((page) => page !== here && mayUse(page, who));
  if (!others.length) return null;
  return (
    <nav className={css.links} aria-label={words.otherPages}>
      {others.map((page) => <a key={page} href={`/${page}.html`}>{words.pages[page]}</a>)}
    </nav>
  );
}
