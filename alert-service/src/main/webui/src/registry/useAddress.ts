import { useCallback, useState } from 'react';

export const VIEWS = ['sites', 'areas', 'imports', 'probes', 'patches', 'holders', 'keys'] as const;
export type View = (typeof VIEWS)[number];

const KEYS = ['q', 'township', 'kind', 'site', 'area', 'probe', 'import', 'patch', 'asOf', 'knownAt'] as const;
type Key = (typeof KEYS)[number];

/** Which view is shown, what is filtered and chosen in it, and as of which days; `new` in place of an id is one to be made. */
export type Address = { view: View } & Partial<Record<Key, string | undefined>>;
export type Go = (change: Partial<Address>) => void;

function read(): Address {
  const query = new URLSearchParams(location.search);
  const chosen = Object.fromEntries(KEYS.flatMap((key) => (query.get(key) ? [[key, query.get(key) ?? '']] : [])));
  return { view: VIEWS.find((view) => view === query.get('view')) ?? 'sites', ...chosen };
}

/** What is shown, kept in the address: it survives a reload and can be sent to a colleague. */
export function useAddress(): [Address, Go] {
  const [address, setAddress] = useState(read);
  const go = useCallback<Go>((change) => {
    setAddress((before) => {
      const next = { ...before, ...change };
      const query = new URLSearchParams();
      if (next.view !== 'sites') query.set('view', next.view);
      for (const key of KEYS) if (next[key]) query.set(key, next[key]);
      history.replaceState(null, '', query.size ? `?${query}` : location.pathname);
      return next;
    });
  }, []);
  return [address, go];
}
