import { useCallback, useState } from 'react';
import { parseFilter, writeFilter, type AlertFilter } from '../alerts/filter.ts';
import { CHECKS, type Check } from '../alerts/checks.ts';
import { PROBE_FILTERS, type ProbeFilter } from '../probes/health.ts';

export type Address = {
  filter: AlertFilter;
  alert: string | undefined;
  /** Which probes are listed over the map, if they are. */
  probes: ProbeFilter | undefined;
  /** The one of them that is shown whole. */
  probe: string | undefined;
  /** What of the watch over dismissals lies over the map. */
  check: Check | undefined;
};

const SELECTED = ['alert', 'probes', 'probe', 'check'] as const;

const read = (): Address => {
  const query = new URLSearchParams(location.search);
  return {
    filter: parseFilter(query),
    alert: query.get('alert') ?? undefined,
    probes: PROBE_FILTERS.find((one) => one === query.get('probes')),
    probe: query.get('probe') ?? undefined,
    check: CHECKS.find((one) => one === query.get('check')),
  };
};

/** What is filtered and selected, kept in the address: it survives a reload and can be sent to a colleague. */
export function useAddress(): [Address, (change: Partial<Address>) => void] {
  const [address, setAddress] = useState(read);
  const change = useCallback((change: Partial<Address>) => {
    setAddress((before) => {
      const next = { ...before, ...change };
      const query = new URLSearchParams(location.search);
      writeFilter(next.filter, query);
      for (const key of SELECTED) {
        if (next[key]) query.set(key, next[key]);
        else query.delete(key);
      }
      history.replaceState(null, '', query.size ? `?${query}` : location.pathname);
      return next;
    });
  }, []);
  return [address, change];
}
