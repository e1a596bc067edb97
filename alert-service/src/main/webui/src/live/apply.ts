import { notifyManager, type Query, type QueryClient, type QueryKey } from '@tanstack/react-query';
import type { AlertDetail, AlertsPage, AlertView, ClaimTold, DispatchesPage, DispatchView, ProbeStatus, World } from '../api/types.ts';
import { compareAlerts } from '../alerts/ranking.ts';
import type { FeedEvent } from './feed.ts';

/** More than a list of so many nobody reads; the least of them are counted instead. */
export const MOST = 1_000;

/** Writes live events where the queries keep what they read; pages hear of all of them at once. */
export function applyEvents(client: QueryClient, events: FeedEvent[]): void {
  notifyManager.batch(() => events.forEach((event) => applyEvent(client, event)));
}

/** Writes a live event where the queries keep what they read. */
export function applyEvent(client: QueryClient, event: FeedEvent): void {
  switch (event.name) {
    case 'alert':
      return applyAlert(client, event.data as AlertView);
    case 'claim':
      return applyClaim(client, event.data as ClaimTold);
    case 'dispatch':
      return applyDispatch(client, event.data as DispatchView);
    case 'probe':
      return applyProbe(client, event.data as ProbeStatus);
    case 'notice':
      return readAgain(client, ['system']);
    case 'world':
      return readAgain(client, ['world']);
  }
}

/** The list with the alert as it is now; an older revision than the one shown changes nothing. */
export function withAlert(list: AlertView[], alert: AlertView, state: string): AlertView[] {
  const shown = list.find((one) => one.id === alert.id);
  if (shown && shown.revision > alert.revision) return list;
  const settled = alert.status === 'SETTLED';
  const belongs = state === 'all' || (state === 'settled') === settled;
  if (!belongs) return list.filter((one) => one.id !== alert.id);
  return shown ? list.map((one) => (one === shown ? alert : one)) : [...list, alert];
}

/** The page with the alert as it is now, at the rank and in the group it had; what no longer fits is counted. */
export function pageWith(page: AlertsPage, alert: AlertView, state: string): AlertsPage {
  const shown = page.alerts.find((one) => one.id === alert.id);
  const placed = shown?.rank === undefined ? alert : { ...alert, rank: shown.rank, ...(shown.group ? { group: shown.group } : {}) };
  const alerts = withAlert(page.alerts, placed, state);
  if (alerts.length <= MOST) return { ...page, alerts };
  const isNew = alert.revision === 1;
  return { ...page, alerts: alerts.toSorted(compareAlerts).slice(0, MOST), dropped: (page.dropped ?? 0) + Number(isNew) };
}

function applyAlert(client: QueryClient, alert: AlertView): void {
  write<AlertsPage>(client, ['alerts'], (page, [, state, , row]) =>
    // Which row an alert belongs to is the server's to say: one row's list gets no new ones here.
    row === undefined || page.alerts.some(({ id }) => id === alert.id) ? pageWith(page, alert, String(state)) : page,
  );
  client.setQueryData<AlertDetail>(['alert', alert.id], (shown) =>
    shown && shown.revision < alert.revision ? { ...shown, ...alert } : shown,
  );
  // The pictures, the track and the log are not in the event.
  readAgain(client, ['alert', alert.id]);
}

/** Whose an alert is now, wherever it is shown. */
function applyClaim(client: QueryClient, { alert, claim }: ClaimTold): void {
  const claimed = <T extends AlertView>({ claim: _, ...rest }: T): T => ({ ...rest, ...(claim ? { claim } : {}) }) as T;
  write<AlertsPage>(client, ['alerts'], (page) =>
    page.alerts.some((one) => one.id === alert)
      ? { ...page, alerts: page.alerts.map((one) => (one.id === alert ? claimed(one) : one)) }
      : page,
  );
  write<AlertDetail>(client, ['alert', alert], claimed);
}

function applyDispatch(client: QueryClient, dispatch: DispatchView): void {
  write<DispatchesPage>(client, ['my-dispatches'], (page) =>
    page.dispatches.some((one) => one.id === dispatch.id && one.revision < dispatch.revision)
      ? { ...page, dispatches: page.dispatches.map((one) => (one.id === dispatch.id ? { ...one, ...dispatch } : one)) }
      : page,
  );
  readAgain(client, ['alert', dispatch.alert]);
}

function applyProbe(client: QueryClient, status: ProbeStatus): void {
  write<World>(client, ['world'], (world) => ({
    ...world,
    probes: world.probes.map((probe) => (probe.id === status.id ? { ...probe, status } : probe)),
  }));
}

type Change = (held: unknown) => unknown;

const toWriteAgain = new WeakMap<Query, Change[]>();

/**
 * Changes what these queries hold, and again what one on its way brings, which may have been read before this happened: all
 * that happened meanwhile in one go, for each change tells whoever waits for the next, and thousands may have come.
 */
function write<T>(client: QueryClient, queryKey: QueryKey, change: (held: T, key: QueryKey) => T): void {
  for (const query of client.getQueryCache().findAll({ queryKey })) {
    const now: Change = (held) => held && change(held as T, query.queryKey);
    client.setQueryData(query.queryKey, now);
    if (query.state.fetchStatus === 'idle') continue;
    const waiting = toWriteAgain.get(query);
    if (waiting) {
      waiting.push(now);
      continue;
    }
    const changes = [now];
    toWriteAgain.set(query, changes);
    onceIdle(client, query, () => {
      toWriteAgain.delete(query);
      client.setQueryData(query.queryKey, (held: unknown) => changes.reduce((so, one) => one(so), held));
    });
  }
}

const toReadAgain = new WeakSet<Query>();

/** Reads these again; what is being read already is read once more after that, and never broken off, else nothing would arrive. */
function readAgain(client: QueryClient, queryKey: QueryKey): void {
  for (const query of client.getQueryCache().findAll({ queryKey })) {
    if (toReadAgain.has(query)) continue;
    const now = () => void client.invalidateQueries({ queryKey: query.queryKey, exact: true });
    if (query.state.fetchStatus === 'idle') {
      now();
      continue;
    }
    toReadAgain.add(query);
    onceIdle(client, query, () => {
      toReadAgain.delete(query);
      now();
    });
  }
}

function onceIdle(client: QueryClient, query: Query, act: () => void): void {
  const stop = client.getQueryCache().subscribe((event) => {
    if (event.query !== query || (event.type !== 'removed' && query.state.fetchStatus !== 'idle')) return;
    stop();
    if (event.type !== 'removed') act();
  });
}
