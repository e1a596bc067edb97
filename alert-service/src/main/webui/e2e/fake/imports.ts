import { createHash } from 'node:crypto';
import type { ImportRow, ImportView, Remark, RowVerdict } from '../../src/api/importTypes.ts';
import type { Body } from './api.ts';
import { problem, type Answer } from './changes.ts';
import { ago } from './clock.ts';
import { polygon, siteMiddle } from './county.ts';
import { CLERK } from './papers.ts';

const remark = (weight: NonNullable<Remark['weight']>, code: string, parameters: Record<string, unknown> = {}): Remark => ({ weight, code, parameters, message: code });

const row = (nth: number, name: string, verdict: RowVerdict, remarks: Remark[]): ImportRow => {
  const [lon, lat] = siteMiddle('990101-site-stone-gate');
  const [west, south] = [lon + 0.004 + nth * 0.0035, lat - 0.002];
  const shape = polygon([west, south], [west + 0.003, south], [west + 0.003, south + 0.003], [west, south + 0.003]);
  return {
    row: nth, place: `parcel ${nth}`, verdict, subject: `990101-site-imported-${nth}`, exists: nth === 2, unchanged: false, name,
    properties: { 名称: name, 编号: String(nth), 面积: '9.9' }, remarks, areaSquareMeters: 99_812,
    ...(verdict === 'REFUSED' ? {} : { shape }),
    ...(verdict === 'REPAIRED' ? { asFiled: polygon([west, south], [west + 0.003, south], [west + 0.0034, south + 0.0034], [west, south + 0.003]) } : {}),
  };
};

const SOUND = [
  row(1, '东坡石场', 'FINE', []),
  row(2, '石门采石场扩界', 'REPAIRED', [remark('REPAIR', 'ring.closed', { meters: 0.4 }), remark('REPAIR', 'ring.duplicate-points', { points: 2 })]),
  row(3, '界河砂场', 'UNDECIDED', [remark('DOUBT', 'overlap.licensed-site', { name: '石门采石场', squareMeters: 1250 })]),
  row(4, '南岭石场', 'FINE', []),
];
const BAD = row(5, '错带石场', 'REFUSED', [remark('FAULT', 'position.wrong-zone', { guess: 'EPSG:4524' })]);

const VERDICT_KEYS: Record<RowVerdict, keyof NonNullable<ImportView['counts']>> = { FINE: 'fine', REPAIRED: 'repaired', UNDECIDED: 'undecided', REFUSED: 'refused' };

/** Imports as the pages see them: a file named `bad…` has a refused row, one named `broken…` cannot be read. */
export class FakeImports {
  readonly all: { view: ImportView; rows: ImportRow[]; looks: number }[] = [];

  bring(query: URLSearchParams, bytes: Buffer): Answer {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const before = this.all.find(({ view }) => view.sha256 === sha256);
    if (before) return { status: 200, body: before.view };
    const fileName = query.get('fileName') ?? '';
    const broken = fileName.startsWith('broken');
    const rows = broken ? [] : structuredClone(fileName.startsWith('bad') ? [...SOUND, BAD] : SOUND);
    const view: ImportView = {
      id: `import-${this.all.length + 1}`, target: (query.get('target') ?? 'sites') as ImportView['target'], fileName, sha256, size: bytes.length, format: 'corner-text', encoding: 'GB18030',
      statedFrame: 'EPSG:4525', frame: 'EPSG:4525', state: 'READING', progress: { done: 0, total: 4, phase: 'READING' }, remarks: [], startedAt: ago(0), startedBy: CLERK, options: {}, counts: countsOf([]),
    };
    this.all.push({ view, rows, looks: 0 });
    return { status: 202, body: view };
  }

  read([, id, part]: string[], query: URLSearchParams): Answer {
    if (!id) return { status: 200, body: { items: this.all.map(({ view }) => view).toReversed() } };
    const one = this.all.find(({ view }) => view.id === id);
    if (!one) return problem(404, 'not-registered');
    if (part === 'rows') {
      const verdict = query.get('verdict');
      return { status: 200, body: { items: one.rows.filter((each) => !verdict || each.verdict === verdict) } };
    }
    if (one.view.state === 'READING' && one.looks++ > 0) {
      one.view = one.view.fileName.startsWith('broken')
        ? { ...one.view, state: 'REFUSED', remarks: [remark('FAULT', 'text.encoding', { byte: 12 })] }
        : { ...one.view, state: 'READY', counts: countsOf(one.rows) };
    } else if (one.view.state === 'STORING') {
      one.view = { ...one.view, state: 'STORED', storedAt: ago(0), rowsStored: 4 };
    }
    return { status: 200, body: one.view };
  }

  change([, id, part]: string[], body: Body): Answer {
    const one = this.all.find(({ view }) => view.id === id);
    if (!one) return problem(404, 'not-registered');
    if (part === 'storing') {
      one.view = { ...one.view, state: 'STORING', progress: { done: 2, total: 4, phase: 'STORING' } };
      return { status: 202, body: one.view };
    }
    for (const { row: nth, accept, reason } of body['decisions'] as { row: number; accept: boolean; reason: string }[]) {
      one.rows = one.rows.map((each) => (each.row === nth ? { ...each, decision: { accept, reason } } : each));
    }
    one.view = { ...one.view, counts: countsOf(one.rows) };
    return { status: 200, body: one.view };
  }
}

function countsOf(rows: ImportRow[]): NonNullable<ImportView['counts']> {
  const counts = { fine: 0, repaired: 0, undecided: 0, refused: 0, decided: rows.filter(({ decision }) => decision).length };
  for (const { verdict } of rows) counts[VERDICT_KEYS[verdict]]++;
  return counts;
}
