import { createHash } from 'node:crypto';
import type { Holder, Patch, ReadingKey } from '../../src/api/registryMore.ts';
import type { Attachment } from '../../src/api/registryTypes.ts';
import type { Body } from './api.ts';
import { problem, type Answer } from './changes.ts';
import { ago } from './clock.ts';
import { SITES, TOWNSHIPS } from './county.ts';
import { PICTURES } from './pictures.ts';

export const CLERK = { issuer: 'https://login.test', subject: 'u-clerk', displayName: '韦芳', roles: ['clerk'], unit: '县自然资源局' };
const DAY = 1440;

const somePatches = (): Patch[] => SITES.slice(0, 4).map((site, nth) => ({
  id: `990101-patch-${nth}`, revision: 1 + Number(nth === 3), number: `450324-2026-001${nth}`, name: ['疑似新增采坑', '疑似扩大', '疑似推填土', '疑似新增道路'][nth] ?? '', township: TOWNSHIPS[nth]?.id ?? '',
  deadline: ago([2, -3, -20, 30][nth]! * DAY), overdue: nth === 0, shape: site.shape, areaSquareMeters: 10_200 + nth * 3100, recordedAt: ago(9 * DAY),
  findings: nth === 3 ? [{ verdict: 'PSEUDO_CHANGE', explanation: '是村道硬化，没有采挖', attachment: PICTURES[0]?.sha256 ?? '', givenAt: ago(DAY), actor: CLERK, recordedAt: ago(DAY) }] : [],
}));

const someHolders = (): Holder[] => [
  { id: '990101-holder-1', revision: 2, name: '云岭县建材有限公司', creditCode: '91450324MA5N00001X', blacklisted: [], recordedAt: ago(90 * DAY) },
  {
    id: '990101-holder-2', revision: 3, name: '沿河砂石经营部', recordedAt: ago(30 * DAY),
    blacklisted: [{ valid: { from: ago(60 * DAY), until: ago(-300 * DAY) }, reason: '越界开采被处罚', recordedAt: ago(60 * DAY) }],
  },
];

const someKeys = (): ReadingKey[] => [
  { id: 'k1', name: 'qgis-zhang', madeAt: ago(50 * DAY), madeBy: CLERK, until: ago(-300 * DAY), lastSeenAt: ago(12), lastSeenFrom: '10.1.2.9' },
  { id: 'k2', name: 'arcgis-shi', madeAt: ago(400 * DAY), madeBy: CLERK, revokedAt: ago(20 * DAY), revokedBy: CLERK, revokedBecause: '人员离岗' },
];

/** Patches, holders, reading keys and attachments as the pages see them. */
export class FakePapers {
  patches = somePatches();
  holders = someHolders();
  keys = someKeys();
  readonly attachments = new Map<string, { about: Attachment; bytes: Buffer }>();

  constructor() {
    const [picture] = PICTURES;
    if (picture) this.attach('现场照片.jpg', picture.jpeg);
  }

  attach(fileName: string, bytes: Buffer): Answer {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const mediaType = bytes[0] === 0xff ? 'image/jpeg' : 'application/pdf';
    if (fileName.endsWith('.exe')) return problem(422, 'change.invalid', { errors: [{ field: '', code: 'attachment.kind', message: '', parameters: {} }] });
    const about = { sha256, fileName, mediaType, size: bytes.length, recordedAt: ago(0), filedBy: CLERK };
    this.attachments.set(sha256, { about, bytes });
    return { status: 200, body: about };
  }

  read([room, id]: string[], query: URLSearchParams): Answer | undefined {
    const ok = (body: unknown): Answer => ({ status: 200, body });
    switch (room) {
      case 'patches':
        return ok({ items: this.patches.filter(({ findings }) => !query.get('open') || !findings.length) });
      case 'holders':
        return ok({ items: this.holders.filter(({ name, blacklisted }) => name.includes(query.get('q') ?? '') && (!query.get('blacklisted') || blacklisted.length)) });
      case 'reading-keys':
        return ok({ items: this.keys });
      case 'attachments': {
        const found = this.attachments.get(id ?? '');
        return found ? ok(found.about) : problem(404, 'not-registered');
      }
      default:
        return undefined;
    }
  }

  change([room, id]: string[], body: Body): Answer | undefined {
    if (room === 'patches') {
      this.patches = this.patches.map((patch) => patch.id !== id ? patch : {
        ...patch, revision: patch.revision + 1, overdue: false,
        findings: [...patch.findings, { ...(body as unknown as Patch['findings'][number]), givenAt: ago(0), actor: CLERK, recordedAt: ago(0) }],
      });
      return { status: 200, body: this.patches.find((patch) => patch.id === id) };
    }
    if (room === 'holders') {
      const { expectedRevision, ...facts } = body as unknown as Holder & { expectedRevision: number };
      const next = { ...facts, id: id ?? '', revision: expectedRevision + 1, recordedAt: ago(0) };
      this.holders = [...this.holders.filter((holder) => holder.id !== id), next];
      return { status: 200, body: next };
    }
    if (room === 'reading-keys') {
      const made: ReadingKey = { id: String(body['id']), name: String(body['name']), madeAt: ago(0), madeBy: CLERK };
      if (!id) this.keys = [made, ...this.keys];
      else this.keys = this.keys.map((key) => (key.id === id ? { ...key, revokedAt: ago(0), revokedBy: CLERK } : key));
      return { status: 201, body: id ? this.keys.find((key) => key.id === id) : { ...made, key: 'mwk_Jq2wXr8Tn4Vb' } };
    }
    return undefined;
  }
}
