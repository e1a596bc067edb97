import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { someAlert } from '../alerts/someAlert.ts';
import { applyEvent, MOST, pageWith, withAlert } from './apply.ts';

describe('withAlert', () => {
  it('adds a new alert to the open ones', () => {
    expect(withAlert([], someAlert(), 'open')).toHaveLength(1);
  });

  it('never puts an older revision in the place of a newer one', () => {
    const newer = someAlert({ revision: 4, status: 'ACKNOWLEDGED' });
    expect(withAlert([newer], someAlert({ revision: 3 }), 'open')).toEqual([newer]);
  });

  it('moves a settled alert from the open to the settled ones', () => {
    const settled = someAlert({ revision: 2, status: 'SETTLED' });
    expect(withAlert([someAlert()], settled, 'open')).toEqual([]);
    expect(withAlert([], settled, 'settled')).toEqual([settled]);
  });
});

describe('pageWith', () => {
  it('keeps rank and group of what it knows, since the feed does not tell them', () => {
    const page = { asOf: '', alerts: [{ ...someAlert(), rank: 3, group: 'flood' }] };
    expect(pageWith(page, someAlert({ revision: 2 }), 'open').alerts[0]).toMatchObject({ revision: 2, rank: 3, group: 'flood' });
  });

  it('holds no more than it can show, leaves out the least, and counts it', () => {
    const many = Array.from({ length: MOST }, (_, index) => someAlert({ id: `low-${index}`, severity: 'LOW' }));
    const page = pageWith({ asOf: '', alerts: many }, someAlert({ id: 'grave', severity: 'HIGH' }), 'open');
    expect(page.alerts).toHaveLength(MOST);
    expect(page.alerts[0]?.id).toBe('grave');
    expect(page.dropped).toBe(1);
  });
});

/** Begins to read an empty list; it arrives when the answer is called. */
function listOnItsWay(client: QueryClient): () => Promise<unknown> {
  let answer = () => {};
  const reading = client.fetchQuery({
    queryKey: ['alerts', 'open', ''],
    queryFn: () => new Promise((resolve) => (answer = () => resolve({ asOf: 'before', alerts: [] }))),
  });
  return () => {
    answer();
    return reading;
  };
}

describe('applyEvent', () => {
  it('changes every list the alert is kept in, each by what it holds', () => {
    const client = new QueryClient();
    const page = { asOf: '', alerts: [someAlert()] };
    client.setQueryData(['alerts', 'open', ''], page);
    client.setQueryData(['alerts', 'all', ''], page);
    applyEvent(client, { name: 'alert', data: someAlert({ revision: 2, status: 'SETTLED' }) });
    expect(client.getQueryData(['alerts', 'open', ''])).toMatchObject({ alerts: [] });
    expect(client.getQueryData(['alerts', 'all', ''])).toMatchObject({ alerts: [{ status: 'SETTLED' }] });
  });

  it('writes into a list that was on its way when the alert came, however often it is told', async () => {
    const client = new QueryClient();
    client.setQueryData(['alerts', 'open', ''], { asOf: '', alerts: [] });
    const arrive = listOnItsWay(client);
    applyEvent(client, { name: 'alert', data: someAlert() });
    applyEvent(client, { name: 'alert', data: someAlert({ revision: 2 }) });
    await arrive();
    await vi.waitFor(() =>
      expect(client.getQueryData(['alerts', 'open', ''])).toMatchObject({ asOf: 'before', alerts: [{ revision: 2 }] }),
    );
  });

  it('writes into the first list that is read, too', async () => {
    const client = new QueryClient();
    const arrive = listOnItsWay(client);
    applyEvent(client, { name: 'alert', data: someAlert() });
    await arrive();
    await vi.waitFor(() => expect(client.getQueryData(['alerts', 'open', ''])).toMatchObject({ alerts: [{ revision: 1 }] }));
  });

  it('gives a probe its new state', () => {
    const client = new QueryClient();
    client.setQueryData(['world'], { probes: [{ id: 'p1' }, { id: 'p2' }] });
    applyEvent(client, { name: 'probe', data: { id: 'p2', state: 'DARK' } });
    expect(client.getQueryData(['world'])).toEqual({ probes: [{ id: 'p1' }, { id: 'p2', status: { id: 'p2', state: 'DARK' } }] });
  });
});
