import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import type { Area, Boundary, Closure, MeasureKind, Moment, Permit, Site, SiteChange } from '../../src/api/registryTypes.ts';
import { glimpse, isInForce } from '../../src/sites/at.ts';
import { extentOf, shapeOf } from '../../src/draw/shape.ts';
import type { Mask, Method, ProbeRecord } from '../../src/api/registryProbes.ts';
import type { Pair } from '../../src/api/registryTypes.ts';
import type { Body } from './api.ts';
import { problem, type Answer } from './changes.ts';
import { ago } from './clock.ts';
import { FakeImports } from './imports.ts';
import { CLERK, FakePapers } from './papers.ts';
import { polygon, siteMiddle, SITES, TOWNSHIPS } from './county.ts';
import { PICTURES } from './pictures.ts';
import { coverageMap, probeRecords, tryOut } from './registryProbes.ts';

const YEAR = 525_600;

const permitOf = (number: string, from: number, until: number): Permit => ({
  id: `990101-permit-${number.toLowerCase()}`, number, holder: '云岭县建材有限公司', mineral: '建筑用石灰岩', method: '露天开采',
  valid: { from: ago(from), until: ago(until) },
  suspensions: [{ valid: { from: ago(0.6 * YEAR), until: ago(0.5 * YEAR) }, reason: '安全整改', recordedAt: ago(0.6 * YEAR) }],
  hours: [{ from: '07:00', until: '19:00' }], closedSeasons: [], bans: [], machineQuota: 3, lowestElevationMeters: 212, annualQuantity: { amount: 120_000, unit: 't' },
  recordedAt: ago(from - 10),
});

const siteRecord = (index: number): Site => {
  const view = SITES[index];
  if (!view) throw new Error('no such site');
  const since = { from: ago(5 * YEAR) };
  const boundary: Boundary = { shape: view.shape, valid: since, recordedAt: ago(5 * YEAR - 100) };
  return {
    id: view.id, revision: 4, name: view.name, names: view.names, township: view.township, boundaries: [boundary],
    states: view.kind === 'BANNED'
      ? [{ kind: 'LICENSED', valid: since, recordedAt: ago(5 * YEAR) }, { kind: 'BANNED', valid: { from: ago(YEAR) }, recordedAt: ago(YEAR - 5000) }]
      : [{ kind: 'LICENSED', valid: since, recordedAt: ago(5 * YEAR) }],
    permits: view.kind === 'LICENSED' ? [permitOf(`C99010120${index}`, 3 * YEAR, -YEAR)] : [permitOf(`C99010110${index}`, 5 * YEAR, 2 * YEAR)],
    closures: view.kind === 'BANNED'
      ? [{
          id: 'closure-2026-1', orderedAt: ago(40 * 1440), orderedBy: CLERK, closeBy: ago(30 * 1440), recordedAt: ago(40 * 1440),
          measures: [{ kind: 'EQUIPMENT_DISMANTLED', proof: { provedAt: ago(35 * 1440), provedBy: CLERK, evidence: [PICTURES[0]?.sha256 ?? ''] } }, { kind: 'PIT_FILLED' }],
        }]
      : [],
    recordedAt: ago(1000),
  };
};

const summary = ({ id, name, names, township, permits, ...site }: Site, moment: Moment) => {
  const { kind, permit } = glimpse({ ...site, id, name, names, township, permits }, moment, Date.now());
  return { id, name, names, township, kind, permits: permits.map(({ number }) => number), permitInForce: permit?.number };
};

const protectedAreas = (): Area[] => {
  const [lon, lat] = siteMiddle('990101-site-stone-gate');
  const valid = { from: ago(4 * YEAR) };
  const shape = polygon([lon + 0.006, lat - 0.01], [lon + 0.03, lat - 0.012], [lon + 0.028, lat + 0.012], [lon + 0.008, lat + 0.008]);
  return [{
    id: '990101-area-ferry', revision: 2, kind: 'RIVER_FORBIDDEN_SECTION', name: '渡口禁采河段', names: { en: 'Ferry river section' }, boundaries: [{ shape, valid, recordedAt: ago(4 * YEAR) }],
    forbidden: [{ season: { from: '--04-01', until: '--06-30' }, reason: '鱼类产卵期' }, { valid: { from: ago(0.2 * YEAR), until: ago(-0.3 * YEAR) }, reason: '汛期通告' }], recordedAt: ago(YEAR),
  }];
};

/** Site-registry as the pages see it, in memory. */
export class FakeRegistry {
  sites: Site[] = SITES.map((_, index) => siteRecord(index));
  areas: Area[] = TOWNSHIPS.map((one): Area => ({ id: one.id, revision: 1, kind: 'TOWNSHIP', name: one.name, names: one.names, boundaries: [{ shape: one.shape, valid: { from: ago(9 * YEAR) }, recordedAt: ago(9 * YEAR) }], forbidden: [], recordedAt: ago(9 * YEAR) }) satisfies Area).concat(protectedAreas());
  readonly imports = new FakeImports();
  readonly papers = new FakePapers();
  probes: ProbeRecord[] = probeRecords();
  readonly history = new Map<string, SiteChange[]>();

  /** More of them than anybody scrolls through. */
  growTo(count: number): void {
    const [first] = this.sites;
    if (!first) return;
    this.sites = Array.from({ length: count }, (_, nth) => this.sites[nth] ?? { ...first, id: `990101-site-${String(nth).padStart(6, '0')}`, name: `矿点 ${nth}`, names: {} });
  }

  read(parts: string[], query: URLSearchParams): Answer | undefined {
    const ok = (body: unknown): Answer => ({ status: 200, body });
    const [room, id, part] = parts;
    if (room === 'imports') return this.imports.read(parts, query);
    const paper = this.papers.read(parts, query);
    if (paper) return paper;
    if (room === 'coverage') return ok(coverageMap(this.probes));
    if (room === 'probes') return id ? ok(this.probes.find((one) => one.id === id)) : ok({ items: this.probes });
    if (room === 'areas') return ok({ items: this.areas });
    if (room !== 'sites') return undefined;
    if (!id) return ok(this.list(query));
    if (id === 'summaries') {
      const { items, next } = this.list(query);
      return ok({ items: items.map((site) => summary(site, { asOf: query.get('asOf') ?? undefined, knownAt: query.get('knownAt') ?? undefined })), next });
    }
    const site = this.sites.find((one) => one.id === id);
    if (!site) return problem(404, 'not-registered');
    if (part === 'history') return ok({ items: this.history.get(id) ?? this.story(site) });
    return ok(query.has('asOf') || query.has('knownAt') ? this.at(site, query) : site);
  }

  private list(query: URLSearchParams): { items: Site[]; next?: string } {
    const q = query.get('q') ?? '';
    const box = query.get('bbox')?.split(',').map(Number);
    const wanted = this.sites.filter((site) => {
      const { kind, shape } = glimpse(site, {}, Date.now());
      const extent = shape && extentOf(shapeOf({ ...shape, type: 'MultiPolygon' }));
      const text = [site.name, site.id, ...site.permits.flatMap(({ number, holder }) => [number, holder])].join(' ');
      return text.includes(q) && (!query.get('township') || site.township === query.get('township')) && (!query.get('kind') || kind === query.get('kind'))
        && (!box || (extent && extent[0] <= (box[2] ?? 0) && extent[2] >= (box[0] ?? 0) && extent[1] <= (box[3] ?? 0) && extent[3] >= (box[1] ?? 0)));
    });
    const after = query.get('after') ?? '';
    const start = after ? wanted.findIndex(({ id }) => id === after) + 1 : 0;
    const items = wanted.slice(start, start + Number(query.get('limit') ?? 100));
    return start + items.length < wanted.length ? { items, next: items.at(-1)?.id ?? '' } : { items };
  }

  private at(site: Site, query: URLSearchParams) {
    const asOf = query.get('asOf') ?? ago(0);
    const knownAt = query.get('knownAt') ?? ago(0);
    const at = Date.parse(asOf);
    const { kind, shape } = glimpse(site, { asOf, knownAt }, at);
    const boundary = site.boundaries.find((one) => one.shape === shape);
    const state = site.states.findLast((one) => one.kind === kind);
    const permits = site.permits.filter(({ valid }) => Date.parse(valid.from) <= at);
    return { ...site, asOf, knownAt, boundary, state, permits: permits.map((permit) => ({ permit, inForce: isInForce(permit, at), why: [] })) };
  }

  private story(site: Site): SiteChange[] {
    const [boundary] = site.boundaries;
    const smaller = boundary && { ...boundary, shape: polygon(...(boundary.shape.coordinates[0]?.[0] ?? []).slice(0, 4)) };
    return [
      { revision: 4, recordedAt: ago(1000), doneAt: ago(1000), actor: { ...CLERK }, what: 'site.boundary', ...(boundary ? { boundary } : {}), ...(smaller ? { previousBoundary: smaller } : {}) },
      { revision: 3, recordedAt: ago(YEAR), doneAt: ago(YEAR), actor: { ...CLERK }, what: 'site.state' },
      { revision: 1, recordedAt: ago(5 * YEAR), doneAt: ago(5 * YEAR), actor: { ...CLERK }, what: 'site.put', ...(smaller ? { boundary: smaller } : {}) },
    ];
  }

  change(parts: string[], body: Body): Answer | undefined {
    const [room, id = '', part, permitId] = parts;
    if (room === 'imports') return this.imports.change(parts, body);
    if (room === 'probes') return this.changeProbe(id, parts.slice(2).join('/'), body);
    const paper = this.papers.change(parts, body);
    if (paper) return paper;
    if (room === 'areas') return this.changeArea(id, body);
    if (room !== 'sites') return undefined;
    const site = this.sites.find((one) => one.id === id);
    const revision = site?.revision ?? 0;
    if (body['expectedRevision'] !== revision) {
      return problem(409, 'revision.stale', { errors: [{ field: '/expectedRevision', code: 'revision.stale', message: '', parameters: { revision } }] });
    }
    if (site && part === 'closures') return this.changeClosure(site, parts.slice(3), body);
    const now = ago(0);
    const base: Site = site ?? { ...siteRecord(3), id, boundaries: [], states: [], permits: [], closures: [], revision: 0 };
    const { id: _, doneAt: __, expectedRevision: ___, boundary, state, ...facts } = body;
    const next: Site = part === 'permits'
      ? { ...base, revision: revision + 1, permits: [...base.permits.filter((one) => one.id !== permitId), { ...(facts as unknown as Permit), id: permitId ?? '', recordedAt: now }] }
      : {
          ...base, ...facts, revision: revision + 1,
          boundaries: boundary ? [...base.boundaries, { ...(boundary as Boundary), recordedAt: now }] : base.boundaries,
          states: state ? [...base.states, { ...(state as Site['states'][number]), recordedAt: now }] : base.states,
        };
    this.sites = [...this.sites.filter((one) => one.id !== id), next];
    return { status: site ? 200 : 201, body: part === 'permits' ? { site: id, revision: next.revision, permit: next.permits.at(-1) } : next };
  }

  private changeArea(id: string, body: Body): Answer {
    const before = this.areas.find((one) => one.id === id);
    const { id: _, doneAt: __, expectedRevision, boundary, ...facts } = body;
    const next = {
      ...before, ...facts, id, revision: Number(expectedRevision) + 1, recordedAt: ago(0),
      boundaries: [...(before?.boundaries ?? []), ...(boundary ? [{ ...(boundary as Boundary), recordedAt: ago(0) }] : [])],
    } as Area;
    this.areas = [...this.areas.filter((one) => one.id !== id), next];
    return { status: before ? 200 : 201, body: next };
  }

  private changeClosure(site: Site, [id = '', what]: string[], body: Body): Answer {
    const before = site.closures.find((one) => one.id === id);
    const kinds = (body['measures'] ?? before?.measures.map(({ kind }) => kind) ?? []) as MeasureKind[];
    const proof = { provedAt: String(body['provedAt']), provedBy: CLERK, evidence: (body['evidence'] ?? []) as string[] };
    const next: Closure = {
      id, orderedAt: String(body['orderedAt'] ?? before?.orderedAt), orderedBy: CLERK, closeBy: String(body['closeBy'] ?? before?.closeBy), recordedAt: ago(0),
      measures: kinds.map((kind) => {
        const old = before?.measures.find((one) => one.kind === kind);
        return what === 'proofs' && body['measure'] === kind ? { kind, proof } : old ?? { kind };
      }),
      ...(what === 'acceptance' ? { acceptance: { acceptedAt: String(body['acceptedAt']), acceptedBy: { ...CLERK, displayName: '周敏', unit: '县监察大队' } } } : {}),
    };
    const changed = { ...site, revision: site.revision + 1, closures: [...site.closures.filter((one) => one.id !== id), next] };
    this.sites = this.sites.map((one) => (one.id === site.id ? changed : one));
    return { status: 200, body: { site: site.id, revision: changed.revision, closure: next } };
  }

  private changeProbe(id: string, what: string, body: Body): Answer {
    const probe = this.probes.find((one) => one.id === id);
    if (!probe) return this.registerProbe(id, body);
    if (what === 'calibrations/trial') return { status: 200, body: tryOut(probe, body['method'] as Method, body['held'] as Pair[]) };
    if (body['expectedRevision'] !== probe.revision) return problem(409, 'revision.stale', { errors: [{ code: 'revision.stale', parameters: { revision: probe.revision } }] });
    const made = { method: body['method'] as Method, valid: body['valid'] as ProbeRecord['states'][number]['valid'], recordedAt: ago(0) };
    const sent = body['presets'] as { id: string; masks?: Mask[] }[] | undefined;
    const presets = probe.presets.map((preset) => {
      const masks = sent?.find((one) => one.id === preset.id)?.masks;
      return { ...preset, ...(masks ? { masks } : {}), calibrations: what === 'calibrations' ? [...preset.calibrations, made] : preset.calibrations };
    });
    const { name, location, township } = { ...probe, ...body } as ProbeRecord;
    const next = { ...probe, name, location, township, revision: probe.revision + 1, presets };
    this.probes = this.probes.map((one) => (one.id === id ? next : one));
    return { status: 200, body: next };
  }

  private registerProbe(id: string, body: Body): Answer {
    const { id: _, doneAt: __, expectedRevision: ___, state, ...facts } = body as unknown as ProbeRecord & { state: ProbeRecord['states'][number]; doneAt: string; expectedRevision: number };
    const made: ProbeRecord = {
      ...facts, id, revision: 1, presets: facts.presets.map((preset) => ({ ...preset, calibrations: [], masks: [] })), states: [{ ...state, recordedAt: ago(0) }],
      streams: facts.streams.map((stream) => ({ role: stream.role, address: stream.address, passwordSet: 'password' in stream })), recordedAt: ago(0),
    };
    this.probes = [...this.probes, made];
    return { status: 201, body: made };
  }

  /** A vector tile of the sites. */
  tile(z: number, x: number, y: number): Uint8Array {
    const features = this.sites.slice(0, 500).flatMap((site) => {
      const { kind, shape } = glimpse(site, {}, Date.now());
      return shape ? [{ type: 'Feature' as const, geometry: { type: 'MultiPolygon' as const, coordinates: shape.coordinates }, properties: { id: site.id, name: site.name, nameEn: site.names['en'] ?? '', kind: kind ?? '' } }] : [];
    });
    const tile = new GeoJSONVT({ type: 'FeatureCollection', features }, { maxZoom: 16 }).getTile(z, x, y);
    return tile ? fromGeojsonVt({ sites: tile }) : new Uint8Array();
  }
}
