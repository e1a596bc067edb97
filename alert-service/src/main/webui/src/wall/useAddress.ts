import { useCallback, useState } from 'react';
import { parseFilter, writeFilter, type AlertFilter } from '../alerts/filter.ts';

export type Address = { filter: AlertFilter; alert: string | undefined };

const read = (): Address => {
  const query = new URLSearchParams(location.search);
  return { filter: parseFilter(query), alert: query.get('alert') ?? undefined };
};

/** What is filtered and selected, kept in the address: it survives a reload and can be sent to a colleague. */
export function useAddress(): [Address, (change: Partial<Address>) => void] {
  const [address, setAddress] = useState(read);
  const change = useCallback((change: Partial<Address>) => {
    setAddress((before) => {
      const next = { ...before, ...change };
      const query = new URLSearchParams(location.search);
      writeFilter(next.filter, query);
      if (next.alert) query.set('alert', next.alert);
      else query.delete('alert');
      history.replaceState(null, '', query.size ? `?${query}` : location.pathname);
      return next;
    });
  }, []);
  return [address, change];
}
