import { QueryCache, QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { StrictMode, useEffect, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { CallFailed } from '../api/client.ts';
import { county, me } from '../api/queries.ts';
import type { Me } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { TimeZone } from '../i18n/format.ts';
import { LanguageProvider, useWords } from '../i18n/language.tsx';
import './base.css';
import { Button } from './Button.tsx';
import css from './Page.module.css';
import { ReadFailed } from './States.tsx';

export type PageName = 'wall' | 'patrol' | 'review' | 'registry';

const ROLES: Record<PageName, string[]> = {
  wall: ['operator', 'supervisor', 'auditor', 'admin'],
  patrol: ['patrol'],
  review: ['supervisor', 'auditor'],
  registry: ['clerk', 'admin', 'operator', 'supervisor', 'auditor'],
};

export const mayUse = (page: PageName, who: Me) => who.roles.some((role) => ROLES[page].includes(role));

export function logIn(): void {
  location.assign(`/login?to=${encodeURIComponent(location.pathname + location.search)}`);
}

/** Asks once more before it gives up, but never where the answer cannot change. */
export function createClient(onLoggedOut: () => void): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error) => {
        if (error instanceof CallFailed && error.failure.kind === 'logged-out') onLoggedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        networkMode: 'always',
        retry: (count, error) => count < 1 && error instanceof CallFailed && error.failure.kind === 'unreachable',
      },
    },
  });
}

/** Puts a page up with all that every page needs. */
export function show(content: ReactNode, onLoggedOut: () => void = logIn): void {
  const root = document.getElementById('page');
  if (!root) throw new Error('the page has no place to stand');
  createRoot(root).render(
    <StrictMode>
      <Providers onLoggedOut={onLoggedOut}>{content}</Providers>
    </StrictMode>,
  );
}

function Providers({ onLoggedOut, children }: { onLoggedOut: () => void; children: ReactNode }) {
  const [client] = useState(() => createClient(onLoggedOut));
  return (
    <QueryClientProvider client={client}>
      <LanguageProvider>{children}</LanguageProvider>
    </QueryClientProvider>
  );
}

/** Lets in who may use the page, and tells the others clearly. */
export function Gate({ page, children }: { page: PageName; children: (who: Me) => ReactNode }) {
  const who = useQuery(me);
  const where = useQuery(county);
  const words = useWords(commonWords);
  useEffect(() => {
    document.title = [words.pages[page], where.data?.name, words.product].filter(Boolean).join(' · ');
  }, [words, page, where.data?.name]);
  if (!who.data) return who.isError ? <main className={css.alone}><ReadFailed query={who} /></main> : null;
  if (!mayUse(page, who.data)) return <NotAllowed who={who.data} />;
  return <TimeZone value={where.data?.timeZone ?? 'Asia/Shanghai'}>{children(who.data)}</TimeZone>;
}

export function NotAllowed({ who }: { who: Me }) {
  const words = useWords(commonWords);
  const roles = who.roles.map((role) => words.role[role] ?? role).join(words.machineJoin);
  return (
    <main className={css.alone}>
      <h1>{words.notAllowedTitle}</h1>
      <p>{words.notAllowed(who.name, roles || '–')}</p>
      <Button look="accent" onClick={() => location.assign('/logout')}>{words.logOut}</Button>
    </main>
  );
}
