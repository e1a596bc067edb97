import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AlertDetail, AlertGroup, AlertView, DispatchView, Me, SecondLook, SystemView, World } from '../../src/api/types.ts';
import { aDispatch, evening } from './alerts.ts';
import { answerDismissal, dismiss, flaggedSites } from './dismissals.ts';
import { COUNTY, worldNow } from './county.ts';
import { Feeds } from './feeds.ts';
import { acknowledge, claim, comment, join, dispatch, problem, report, settle, step, type Answer } from './changes.ts';
import { PICTURES } from './pictures.ts';
import { probeHealth, probeReview } from './probes.ts';
import { FakeRegistry } from './registry.ts';
import { alertReview, closureCases, closureReview, systemView } from './reviews.ts';

export type Body = Record<string, unknown>;

export const ME: Record<string, Me> = {
  operator: { subject: 'u-operator', name: '陈岚', roles: ['operator'], unit: '县值班中心' },
  patrol: { subject: 'u-patrol', name: '李强', roles: ['patrol'], township: '990101-township-shaoshui' },
  supervisor: { subject: 'u-supervisor', name: '周敏', roles: ['supervisor'] },
  clerk: { subject: 'u-clerk', name: '韦芳', roles: ['clerk'] },
  admin: { subject: 'u-admin', name: '莫凡', roles: ['admin'] },
};

const view = ({ pictures, track, seen, history, dispatches, log, site, ...alert }: AlertDetail): AlertView => alert;

/** The API as the pages see it: keeps a county in memory, which a test may change or break. */
export class FakeApi {
  me: Me | undefined = ME['operator'];
  alerts: AlertDetail[] = evening();
  world: World = worldNow();
  dispatches: DispatchView[] = [];
  looks: SecondLook[] = [];
  groups: AlertGroup[] = [];
  /** What is otherwise with the house than on a good day. */
  troubles: Partial<SystemView> = {};
  readonly registry = new FakeRegistry();
  readonly feeds = new Feeds();
  /** Paths that fail, and how. */
  readonly broken = new Map<RegExp, Answer>();
  readonly received: { path: string; body: Body; headers: IncomingMessage['headers'] }[] = [];
  private readonly first = new Map<string, Answer>();

  detail(id: string): AlertDetail | undefined {
    return this.alerts.find((alert) => alert.id === id);
  }

  /** Somebody looks at an alert, or nobody any more; everybody hears of it. */
  claim(id: string, by: Me | undefined): void {
    const claim = by && { by: { name: by.name, roles: by.roles }, subject: by.subject, since: new Date().toISOString(), until: new Date(Date.now() + 120_000).toISOString() };
    this.alerts = this.alerts.map(({ claim: before, ...alert }) => (alert.id === id ? { ...alert, ...(claim ? { claim } : {}) } : { ...alert, ...(before ? { claim: before } : {}) }));
    this.feeds.tell('claim', { alert: id, ...(claim ? { claim } : {}) });
  }

  /** Changes an alert behind the pages' back, and tells the live feed. */
  change(alert: AlertDetail, told = true): void {
    const next = { ...alert, revision: alert.revision + 1 };
    this.alerts = [...this.alerts.filter((one) => one.id !== alert.id), next];
    if (told) this.feeds.tell('alert', view(next));
  }

  giveDispatch(...steps: DispatchView['steps'][number]['kind'][]): DispatchView {
    const alert = this.alerts[0];
    if (!alert) throw new Error('no alert to dispatch for');
    const given = aDispatch(alert, 0, steps);
    this.dispatches = [given];
    return given;
  }

  dropFeeds(): void {
    this.feeds.drop();
  }

  async answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const path = url.pathname.slice('/api/v1'.length);
    const broken = [...this.broken].find(([pattern]) => pattern.test(path))?.[1];
    if (broken) return send(response, broken);
    if (!this.me) return send(response, problem(401, 'session.none'));
    if (path === '/live') return this.feeds.open(response);
    const picture = PICTURES.find((one) => path === `/evidence/${one.sha256}`);
    if (picture) return void response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end(picture.jpeg);
    const [, tiles, layer, z, x, y] = path.split('/');
    if (tiles === 'probes' && z === 'picture') {
      return void response.writeHead(200, { 'Content-Type': 'image/jpeg', 'X-Captured-At': new Date(Date.now() - 4000).toISOString() }).end(PICTURES[0]?.jpeg);
    }
    if (tiles === 'tiles') {
      const bytes = layer === 'sites' ? this.registry.tile(Number(z), Number(x), Number(y)) : new Uint8Array();
      return void response.writeHead(200, { 'Content-Type': 'application/vnd.mapbox-vector-tile' }).end(bytes);
    }
    if (tiles === 'attachments' && z === 'file') {
      const found = this.registry.papers.attachments.get(layer ?? '');
      return void response.writeHead(found ? 200 : 404, { 'Content-Type': found?.about.mediaType ?? 'text/plain' }).end(found?.bytes);
    }
    if (path === '/attachments') return send(response, this.registry.papers.attach(url.searchParams.get('fileName') ?? '', await bytesOf(request)));
    if (path === '/imports' && request.method === 'POST') return send(response, this.registry.imports.bring(url.searchParams, await bytesOf(request)));
    send(response, request.method === 'GET' ? this.read(path, url.searchParams) : await this.take(path, request));
  }

  private read(path: string, query: URLSearchParams): Answer {
    const ok = (body: unknown): Answer => ({ status: 200, body });
    const asOf = new Date().toISOString();
    const [, room, id, part] = path.split('/').map(decodeURIComponent);
    const registered = part === 'health' ? undefined : this.registry.read(path.slice(1).split('/').map(decodeURIComponent), query);
    if (registered) return registered;
    switch (room) {
      case 'me':
        return ok(this.me);
      case 'county':
        return ok(COUNTY);
      case 'world':
        return ok(this.world);
      case 'system':
        return ok({ ...systemView(this.world), ...this.troubles });
      case 'alerts':
        return id ? this.readAlert(id, part) : ok({ asOf, alerts: this.listAlerts(query.get('state') ?? 'open').map(view), ...(this.groups.length > 0 ? { groups: this.groups } : {}) });
      case 'probes':
        return ok(probeHealth(this.world, id ?? '', query));
      case 'second-looks':
        return ok({ secondLooks: this.looks });
      case 'flagged-sites':
        return ok(flaggedSites(this));
      case 'dispatches':
        return ok({ asOf, dispatches: this.dispatches });
      case 'review':
        if (id === 'probes') return ok(probeReview(this.world));
        return ok(part === 'cases' ? closureCases(query) : id === 'closure' ? closureReview(query) : alertReview());
      default:
        return problem(404, 'path.unknown');
    }
  }

  private listAlerts(state: string): AlertDetail[] {
    return this.alerts.filter((alert) => state === 'all' || (state === 'settled') === (alert.status === 'SETTLED'));
  }

  private readAlert(id: string, part: string | undefined): Answer {
    const alert = this.detail(id);
    if (!alert) return problem(404, 'alert.unknown');
    if (part !== 'patrols') return { status: 200, body: alert };
    const patrols = this.world.patrols
      .toSorted((a, b) => Number(b.township === alert.township) - Number(a.township === alert.township) || Number(b.onDuty) - Number(a.onDuty))
      .map((patrol, index) => ({
        patrol,
        ...(patrol.position ? { distanceMeters: 1800 + index * 4700 } : {}),
        reasons: [
          { code: patrol.township === alert.township ? 'patrol.own-township' : 'patrol.other-township', parameters: {} },
          { code: patrol.onDuty ? 'patrol.on-duty' : 'patrol.off-duty', parameters: {} },
        ],
      }));
    return { status: 200, body: { patrols } };
  }

  /** A repeated id gets the first answer. */
  private async take(path: string, request: IncomingMessage): Promise<Answer> {
    const bytes = await bytesOf(request);
    const isPhoto = path.endsWith('/photos');
    const body: Body = isPhoto ? { id: request.headers['x-photo-id'], bytes: bytes.length } : (JSON.parse(String(bytes)) as Body);
    if (!path.endsWith('/claims')) this.received.push({ path, body, headers: request.headers });
    const key = String(body['id'] ?? '');
    const before = key ? this.first.get(key) : undefined;
    if (before) return before;
    const answer = isPhoto ? { status: 200, body: { sha256: createHash('sha256').update(bytes).digest('hex') } } : this.decide(path, body);
    if (key && answer.status < 300) this.first.set(key, answer);
    return answer;
  }

  private decide(path: string, body: Body): Answer {
    const [, room, id, act, , answer] = path.split('/').map(decodeURIComponent);
    if (room === 'patrols') return { status: 200, body: {} };
    const registered = this.registry.change(path.slice(1).split('/').map(decodeURIComponent), body);
    if (registered) return registered;
    switch (`${room}/${act}`) {
      case 'alerts/acknowledgements':
        return acknowledge(this, id ?? '', body);
      case 'alerts/claims':
        return claim(this, id ?? '', body);
      case 'alerts/comments':
        return comment(this, id ?? '', body);
      case 'alerts/dispatches':
        return dispatch(this, id ?? '', body);
      case 'alerts/dismissals':
        return answer ? answerDismissal(this, id ?? '', body, answer === 'confirmations') : dismiss(this, id ?? '', body);
      case 'second-looks/verdicts':
        this.looks = this.looks.filter((look) => look.id !== id);
        return { status: 200, body: {} };
      case 'alerts/joins':
        return join(this, id ?? '', body);
      case 'alerts/settlements':
        return settle(this, id ?? '', body);
      case 'dispatches/steps':
        return step(this, id ?? '', body);
      case 'dispatches/findings':
        return report(this, id ?? '', body);
      default:
        return problem(404, 'path.unknown');
    }
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, body }: Answer): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body));
}
