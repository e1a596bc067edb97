import { describe, expect, it } from 'vitest';
import { compareAlerts, GROUP_FROM, inRank, queueOf } from './ranking.ts';
import { someAlert } from './someAlert.ts';

const ranked = (...alerts: ReturnType<typeof someAlert>[]) => alerts.toSorted(compareAlerts).map((alert) => alert.id);

describe('ranking', () => {
  it('puts the most severe first, and a question after what accuses, but before the small ones', () => {
    const low = someAlert({ id: 'low', severity: 'LOW' });
    const high = someAlert({ id: 'high', severity: 'HIGH' });
    const question = someAlert({ id: 'question', severity: 'HIGH', rule: 'CANNOT_TELL' });
    const medium = someAlert({ id: 'medium' });
    expect(ranked(low, question, medium, high)).toEqual(['high', 'medium', 'question', 'low']);
  });

  it('puts what nobody has taken first, then what has waited longest', () => {
    const taken = someAlert({ id: 'taken', status: 'ACKNOWLEDGED', raisedAt: '2026-11-21T10:00:00Z' });
    const young = someAlert({ id: 'young', raisedAt: '2026-11-21T13:00:00Z' });
    const old = someAlert({ id: 'old', raisedAt: '2026-11-21T12:00:00Z' });
    expect(ranked(taken, young, old)).toEqual(['old', 'young', 'taken']);
  });

  it('puts settled ones last, the newest first', () => {
    const before = someAlert({ id: 'before', status: 'SETTLED', lastSeenAt: '2026-11-19T00:00:00Z', severity: 'HIGH' });
    const lately = someAlert({ id: 'lately', status: 'SETTLED', lastSeenAt: '2026-11-20T00:00:00Z' });
    expect(ranked(before, lately, someAlert({ id: 'open', severity: 'LOW' }))).toEqual(['open', 'lately', 'before']);
  });

  it('groups many small ones of one kind in one township, and hides none', () => {
    const small = Array.from({ length: GROUP_FROM }, (_, index) => someAlert({ id: `small-${index}`, severity: 'LOW' }));
    const elsewhere = someAlert({ id: 'zone', severity: 'LOW', township: 'yanhe' });
    const [group, single] = queueOf([...small, elsewhere]);
    expect(group).toMatchObject({ kind: 'group', alerts: small });
    expect(single).toMatchObject({ kind: 'alert', alert: elsewhere });
  });

  it("keeps the server's order, and puts what it has not ranked yet before the first that it outweighs", () => {
    const first = { ...someAlert({ id: 'first', severity: 'HIGH' }), rank: 1 };
    const second = { ...someAlert({ id: 'second', severity: 'MEDIUM' }), rank: 2 };
    const third = { ...someAlert({ id: 'third', severity: 'LOW' }), rank: 3 };
    const grave = someAlert({ id: 'grave', severity: 'HIGH' });
    const middling = someAlert({ id: 'middling', raisedAt: '2026-11-21T23:00:00Z' });
    expect(inRank([third, second, first]).map(({ id }) => id)).toEqual(['first', 'second', 'third']);
    expect(inRank([middling, third, second, grave, first]).map(({ id }) => id)).toEqual(['first', 'grave', 'second', 'middling', 'third']);
  });

  it("shows the server's groups as they are, and an ungrouped alert by itself", () => {
    const label = { code: 'group.site', parameters: { site: '北山' } };
    const flood = ['a', 'b'].map((id) => ({ ...someAlert({ id, severity: 'HIGH' }), group: 'flood' }));
    const small = Array.from({ length: GROUP_FROM }, (_, index) => someAlert({ id: `small-${index}`, severity: 'LOW' }));
    const items = queueOf([...flood, ...small], [{ key: 'flood', label, count: 2 }]);
    expect(items[0]).toEqual({ kind: 'group', key: 'flood', label, count: 2, alerts: flood });
    expect(items).toHaveLength(1 + GROUP_FROM);
  });

  it('groups neither a few nor what somebody has taken', () => {
    const few = Array.from({ length: GROUP_FROM - 1 }, (_, index) => someAlert({ id: `few-${index}`, severity: 'LOW' }));
    const taken = someAlert({ id: 'taken', severity: 'LOW', status: 'ACKNOWLEDGED' });
    expect(queueOf([...few, taken]).every((item) => item.kind === 'alert')).toBe(true);
  });
});
