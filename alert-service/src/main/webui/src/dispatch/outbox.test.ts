import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Result } from '../api/client.ts';
import { Outbox, waitingOf, type Entry, type NewEntry } from './outbox.ts';
import { all, remove } from './store.ts';

const BROKEN: Result<object> = { ok: false, failure: { kind: 'unreachable' } };
const REFUSED: Result<object> = { ok: false, failure: { kind: 'refused', status: 409, problem: { code: 'dispatch.reported-already' } } };
const common = { subject: 'u1', dispatch: 'd1', doneAt: '2026-11-21T14:00:00Z' };
const step = (id: string): NewEntry => ({ ...common, id, kind: 'step', step: 'ACCEPTED' });
const photo = (id: string): NewEntry => ({ ...common, id, kind: 'photo', jpeg: new Blob(['x']) });
const finding = (id: string, photos: string[]): NewEntry => ({ ...common, id, kind: 'finding', finding: 'FOUND', machines: [], photos });

describe('outbox', () => {
  let answer: (entry: Entry) => Result<{ sha256?: string }>;
  let sent: { id: string; photos: string[] }[];

  const open = async (subject = 'u1') => {
    const outbox = new Outbox(
      subject,
      async (entry, photos) => {
        sent.push({ id: entry.id, photos });
        return answer(entry);
      },
      () => undefined,
    );
    await outbox.load();
    return outbox;
  };

  beforeEach(async () => {
    for (const entry of await all<Entry>('outbox')) await remove('outbox', entry.id);
    sent = [];
    answer = () => ({ ok: true, value: {} });
  });

  it('sends in the order in which things were done, once each', async () => {
    const outbox = await open();
    await outbox.add([step('s1'), step('s2')]);
    await outbox.flush();
    await expect.poll(() => outbox.list()).toEqual([]);
    await outbox.flush();
    expect(sent.map(({ id }) => id)).toEqual(['s1', 's2']);
  });

  it('keeps what could not be sent over a restart, and sends it with the same id', async () => {
    answer = () => BROKEN;
    const before = await open();
    await before.add([step('s1')]);
    await expect.poll(() => before.list()[0]?.lastTryAt).toBeDefined();

    answer = () => ({ ok: true, value: {} });
    const after = await open();
    expect(waitingOf(after.list())).toHaveLength(1);
    await after.flush();
    expect(after.list()).toEqual([]);
    expect(sent.map(({ id }) => id)).toEqual(['s1', 's1']);
  });

  it('holds back the rest after a broken line', async () => {
    answer = () => BROKEN;
    const outbox = await open();
    await outbox.add([step('s1'), step('s2')]);
    await expect.poll(() => outbox.list()[0]?.lastTryAt).toBeDefined();
    expect(sent.map(({ id }) => id)).toEqual(['s1']);
  });

  it('keeps a refused entry in view and goes on with the rest', async () => {
    answer = (entry) => (entry.id === 's1' ? REFUSED : { ok: true, value: {} });
    const outbox = await open();
    await outbox.add([step('s1'), step('s2')]);
    await expect.poll(() => sent.map(({ id }) => id)).toEqual(['s1', 's2']);
    await expect.poll(() => outbox.list()).toMatchObject([{ id: 's1', refused: { kind: 'refused' } }]);
    await outbox.putAway('s1');
    expect(await all('outbox')).toEqual([]);
  });

  it('sends the photos first, and the finding with their digests', async () => {
    answer = (entry) => ({ ok: true, value: entry.kind === 'photo' ? { sha256: `sha-${entry.id}` } : {} });
    const outbox = await open();
    await outbox.add([photo('p1'), photo('p2'), finding('f1', ['p1', 'p2'])]);
    await expect.poll(() => outbox.list()).toEqual([]);
    expect(sent.at(-1)).toEqual({ id: 'f1', photos: ['sha-p1', 'sha-p2'] });
    expect(await all('outbox')).toEqual([]);
  });

  it('does not send a photo again when the finding had to wait', async () => {
    answer = (entry) => (entry.kind === 'photo' ? { ok: true, value: { sha256: 'sha' } } : BROKEN);
    const outbox = await open();
    await outbox.add([photo('p1'), finding('f1', ['p1'])]);
    await expect.poll(() => sent).toHaveLength(2);
    answer = () => ({ ok: true, value: {} });
    await expect.poll(async () => {
      await outbox.flush();
      return outbox.list();
    }).toEqual([]);
    expect(sent.map(({ id }) => id)).toEqual(['p1', 'f1', 'f1']);
  });

  it('never sends what another user of the phone did', async () => {
    answer = () => BROKEN;
    const first = await open('u1');
    await first.add([step('s1')]);
    await expect.poll(() => first.list()[0]?.lastTryAt).toBeDefined();
    sent = [];
    const other = await open('u2');
    await other.flush();
    expect(other.list()).toEqual([]);
    expect(sent).toEqual([]);
    expect(await all('outbox')).toHaveLength(1);
  });
});
