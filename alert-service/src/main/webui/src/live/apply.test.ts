import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import type { AlertsPage, ClaimView } from '../api/types.ts';
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

const LIST = ['alerts', 'open', ''];
const NO_ALERTS = { asOf: 'before', alerts: [] };

/** Begins to read what is from before; it arrives when the answer is called. */
function onItsWay(client: QueryClient, queryKey: string[], before: object): () => Promise<unknown> {
  let answer = () => {};
  const reading = client.fetchQuery({ queryKey, queryFn: () => new Promise((resolve) => (answer = () => resolve(before))) });
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
    const arrive = onItsWay(client, LIST, NO_ALERTS);
    applyEvent(client, { name: 'alert', data: someAlert() });
    applyEvent(client, { name: 'alert', data: someAlert({ revision: 2 }) });
    await arrive();
    await vi.waitFor(() =>
      expect(client.getQueryData(['alerts', 'open', ''])).toMatchObject({ asOf: 'before', alerts: [{ revision: 2 }] }),
    );
  });

  it('leaves a list as the last of thousands of events says, that came while it was read', async () => {
    const client = new QueryClient();
    client.setQueryData(LIST, NO_ALERTS);
    const arrive = onItsWay(client, LIST, { asOf: 'before', alerts: [someAlert({ id: 'a-7' })] });
    for (let i = 0; i < 3_000; i++) {
      applyEvent(client, { name: 'alert', data: someAlert({ id: `a-${i}`, revision: 2 }) });
      applyEvent(client, { name: 'alert', data: someAlert({ id: `a-${i}`, revision: 3, status: 'SETTLED' }) });
    }
    await arrive();
    await vi.waitFor(() => expect(client.getQueryData(LIST)).toEqual(NO_ALERTS));
    expect(client.getQueryState(LIST)?.status).toBe('success');
  });

  it('writes into the first list that is read, too', async () => {
    const client = new QueryClient();
    const arrive = onItsWay(client, LIST, NO_ALERTS);
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
  it('does not put a probe back into the state that a read on its way tells of', async () => {
    const client = new QueryClient();
    const arrive = onItsWay(client, ['world'], { asOf: 'before', probes: [{ id: 'p1', status: { id: 'p1', state: 'COVERED' } }] });
    applyEvent(client, { name: 'probe', data: { id: 'p1', state: 'LIVE' } });
    await arrive();
    await vi.waitFor(() =>
      expect(client.getQueryData(['world'])).toMatchObject({ asOf: 'before', probes: [{ status: { state: 'LIVE' } }] }),
    );
  });

  it('does not give an alert back to whom a read on its way names', async () => {
    const client = new QueryClient();
    const claim: ClaimView = { by: { name: 'Chen', roles: ['operator'] }, subject: 'chen', since: '', until: '' };
    const arrive = onItsWay(client, LIST, { asOf: 'before', alerts: [someAlert({ claim })] });
    applyEvent(client, { name: 'claim', data: { alert: someAlert().id } });
    await arrive();
    await vi.waitFor(() => expect(client.getQueryData<AlertsPage>(LIST)?.alerts[0]).toEqual(someAlert()));
  });
  it('reads the system again after each notice, but does not break off what is being read', async () => {
    const client = new QueryClient();
    const answers: (() => void)[] = [];
    const observer = new QueryObserver(client, { queryKey: ['system'], queryFn: () => new Promise<number>((resolve) => answers.push(() => resolve(answers.length))) });
    const stop = observer.subscribe(() => {});
    for (let i = 0; i < 5; i++) applyEvent(client, { name: 'notice', data: {} });
    expect(answers).toHaveLength(1);
    answers[0]?.();
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.();
    await vi.waitFor(() => expect(client.isFetching()).toBe(0));
    expect(answers).toHaveLength(2);
    stop();
  });
});
