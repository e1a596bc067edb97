import type { AlertDetail, Coded, DispatchView, Finding, Machine, Outcome, Step } from '../../src/api/types.ts';
import { aDispatch, OPERATOR, withDispatch } from './alerts.ts';
import type { Body, FakeApi } from './api.ts';

export type Answer = { status: number; body: unknown };

export const problem = (status: number, code: string, more: object = {}): Answer => ({
  status,
  body: { type: 'about:blank', title: code, status, code, ...more },
});

/** Does a change that expects a revision, and writes it into the log. */
export function change(api: FakeApi, id: string, body: Body, how: (alert: AlertDetail) => [AlertDetail, Coded] | Answer): Answer {
  const alert = api.detail(id);
  if (!alert) return problem(404, 'alert.unknown');
  if (body['expectedRevision'] !== undefined && body['expectedRevision'] !== alert.revision) {
    return problem(409, 'revision.stale', { parameters: { revision: String(alert.revision) } });
  }
  const done = how(alert);
  if (!Array.isArray(done)) return done;
  const [next, what] = done;
  const entry = { seq: 300 + alert.log.length, recordedAt: new Date().toISOString(), doneAt: String(body['doneAt']), by: OPERATOR, what };
  api.change({ ...next, log: [...alert.log, entry] });
  return { status: 200, body: api.detail(id) };
}

export const said = (code: string, parameters: Record<string, string> = {}): Coded => ({ code, parameters });

export const acknowledge = (api: FakeApi, id: string, body: Body): Answer =>
  change(api, id, body, (alert) => [{ ...alert, status: 'ACKNOWLEDGED', acknowledgedBy: OPERATOR }, said('log.alert.acknowledged')]);

export function claim(api: FakeApi, id: string, body: Body): Answer {
  const alert = api.detail(id);
  if (!alert || !api.me) return problem(404, 'alert.unknown');
  const held = alert.claim;
  const free = !held || held.subject === api.me.subject || body['override'] === true;
  const givenBack = typeof body['until'] === 'string' && Date.parse(body['until']) < Date.now();
  if (free) api.claim(id, givenBack ? undefined : api.me);
  const now = api.detail(id)?.claim;
  return { status: 200, body: now ? { claim: now } : {} };
}

export const join = (api: FakeApi, id: string, body: Body): Answer =>
  change(api, id, body, (alert) => {
    const other = api.detail(String(body['other']));
    return [{ ...alert, ...(other ? { joined: [other] } : {}) }, said('log.alert.commented', { text: '并案' })];
  });

export const comment = (api: FakeApi, id: string, body: Body): Answer =>
  change(api, id, body, (alert) => [alert, said('log.alert.commented', { text: String(body['text']) })]);

export const settle = (api: FakeApi, id: string, body: Body): Answer =>
  change(api, id, body, (alert) => [
    {
      ...alert,
      status: 'SETTLED',
      settlement: { outcome: body['outcome'] as Outcome, by: OPERATOR, settledAt: String(body['doneAt']) },
    },
    said('log.alert.settled', { outcome: String(body['outcome']) }),
  ]);

export function dispatch(api: FakeApi, id: string, body: Body): Answer {
  const index = api.world.patrols.findIndex((patrol) => patrol.id === body['patrol']);
  const alert = api.detail(id);
  const ordered = alert && aDispatch(alert, index, []);
  const answer = change(api, id, body, (one) => [
    ordered ? withDispatch(one, ordered) : one,
    said('log.dispatch.ordered', { patrol: api.world.patrols[index]?.name ?? '' }),
  ]);
  return answer.status === 200 ? { status: 200, body: ordered } : answer;
}

const NEXT = ['ACCEPTED', 'SET_OUT', 'ARRIVED', 'REPORTED'] as const;

function withStep(api: FakeApi, id: string, body: Body, kind: Step['kind'], finding?: Finding): Answer {
  const before = api.dispatches.find((one) => one.id === id);
  if (!before) return problem(404, 'dispatch.unknown');
  const made: Step = {
    id: String(body['id']),
    kind,
    doneAt: String(body['doneAt']),
    recordedAt: new Date().toISOString(),
    by: { name: '李强', roles: ['patrol'] },
  };
  const steps = [...before.steps, made];
  const { next: _, ...rest } = before;
  const next = NEXT.find((one) => !steps.some((done) => done.kind === one));
  const after: DispatchView = { ...rest, steps, revision: before.revision + 1, ...(next ? { next } : {}), ...(finding ? { finding } : {}) };
  api.dispatches = api.dispatches.map((one) => (one.id === id ? after : one));
  return { status: 200, body: after };
}

export const step = (api: FakeApi, id: string, body: Body): Answer => withStep(api, id, body, body['kind'] as Step['kind']);

export const report = (api: FakeApi, id: string, body: Body): Answer =>
  withStep(api, id, body, 'REPORTED', {
    kind: body['kind'] as Finding['kind'],
    machines: body['machines'] as Machine[],
    photos: body['photos'] as string[],
  });
