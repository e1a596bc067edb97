import { createHash } from 'node:crypto';
import type { ActorView, AlertDetail, AlertView, Coded, DispatchView, Place, Rule, Seen, Severity, Status } from '../../src/api/types.ts';
import { ago } from './clock.ts';
import { PATROLS, PROBES, siteMiddle, SITES, TOWNSHIPS } from './county.ts';
import { BOXES, PICTURES } from './pictures.ts';

export const OPERATOR: ActorView = { name: '陈岚', roles: ['operator'], unit: '县值班中心' };
export const SYSTEM: ActorView = { name: 'alert-rules', roles: ['system'] };

type Seed = {
  name: string;
  site?: string;
  township: number;
  rule: Rule;
  severity: Severity;
  status?: Status;
  minutes: number;
  machines?: AlertView['machines'];
  probability?: number;
  picture?: number;
  conditions?: Seen['conditions'];
};

export const idOf = (name: string) => `990101-${createHash('sha256').update(name).digest('hex').slice(0, 8)}-0000-5000-8000-000000000000`;

export function anAlert(seed: Seed): AlertDetail {
  const site = SITES.find((one) => one.id === seed.site);
  const township = TOWNSHIPS[seed.township];
  const probe = PROBES[seed.township];
  if (!township || !probe) throw new Error(`no township ${seed.township}`);
  const centre = site ? siteMiddle(site.id) : probe.location;
  const place: Place = site
    ? { kind: 'site', site: site.id }
    : { kind: 'off-site', cluster: `990101-cluster-${seed.name}`, centre, radiusMeters: 120 };
  const machines = seed.machines ?? ['EXCAVATOR'];
  const probability = seed.probability ?? 0.93;
  const index = seed.picture ?? 0;
  const pictures = [0, 1, 2].map((back) => ({
    sha256: PICTURES[(index + back) % PICTURES.length]?.sha256 ?? '',
    box: BOXES[(index + back) % BOXES.length] ?? [0.4, 0.4, 0.2, 0.2] as [number, number, number, number],
    capturedAt: ago(seed.minutes + back * 1.5),
    receivedAt: ago(seed.minutes + back * 1.5 - 0.01),
    clockSource: 'PROBE' as const,
    machine: machines[0] ?? 'EXCAVATOR',
    score: 0.88 - back * 0.06,
    probe: probe.id,
    ...(back === 0 ? { activity: 'WORKING' as const } : {}),
    conditions: seed.conditions ?? [],
  }));
  const newest = pictures[0];
  const status = seed.status ?? 'OPEN';
  return {
    id: idOf(seed.name),
    revision: 3,
    rule: seed.rule,
    ...(seed.rule === 'CANNOT_TELL' ? { department: 'CONTROL_ROOM' as const } : { offence: seed.rule === 'MACHINE_IN_BANNED_SITE' ? ('MINING_DESPITE_BAN' as const) : ('NO_LICENCE' as const), department: 'NATURAL_RESOURCES' as const }),
    status,
    severity: seed.severity,
    machines,
    place,
    ...(site ? { placeName: site.name, site } : {}),
    township: township.id,
    townshipName: township.name,
    position: { centre, semiMajorMeters: 38, semiMinorMeters: 14, bearingDegrees: 64 },
    verdict: {
      answer: seed.rule === 'CANNOT_TELL' ? 'CANNOT_TELL' : site ? 'INSIDE' : 'OUTSIDE',
      probability: site ? probability : 1 - probability,
    },
    reason: reasonFor(seed.rule, site?.name ?? '', machines, probability),
    probes: [probe.id],
    sightings: 4,
    firstSeenAt: ago(seed.minutes + 9),
    lastSeenAt: ago(seed.minutes),
    raisedAt: ago(seed.minutes + 8.8),
    episode: 2,
    ...(newest ? { picture: { sha256: newest.sha256, box: newest.box, capturedAt: newest.capturedAt, machine: newest.machine, probe: probe.id, conditions: newest.conditions, receivedAt: newest.receivedAt, clockSource: newest.clockSource, score: newest.score } } : {}),
    ...(status === 'OPEN' ? {} : { acknowledgedBy: OPERATOR }),
    pictures,
    track: [0, 1, 2, 3].map((step) => ({
      at: ago(seed.minutes + 6 - step),
      point: [centre[0] - 0.0012 + step * 0.0004, centre[1] - 0.0004 + step * 0.00013],
      semiMajorMeters: 40,
      semiMinorMeters: 15,
      bearingDegrees: 64,
    })),
    seen: machines.map((machine, nth) => ({
      machine, probe: probe.id, from: ago(seed.minutes + 9), until: ago(seed.minutes), activity: nth === 0 ? ('WORKING' as const) : ('STANDING' as const),
      conditions: seed.conditions ?? [],
    })),
    history: [],
    before: [],
    after: [],
    joined: [],
    dispatches: [],
    log: [{ seq: 210, recordedAt: ago(seed.minutes + 8.7), doneAt: ago(seed.minutes + 8.8), by: SYSTEM, what: { code: 'log.alert.raised', parameters: { rule: seed.rule, episode: '2', place: place.kind === 'site' ? place.site : place.cluster } } }],
  };
}

function reasonFor(rule: Rule, site: string, machines: string[], probability: number): Coded {
  const machine = machines[0] ?? '';
  switch (rule) {
    case 'MACHINE_IN_BANNED_SITE':
      return { code: 'verdict.in-banned-site', parameters: { machine, site, percent: String(Math.round(probability * 100)) } };
    case 'DIGGING_OUTSIDE_LICENCE':
      return { code: 'verdict.digging-off-site', parameters: { machine, radius: '60' } };
    default:
      return { code: 'verdict.cannot-tell.on-border', parameters: { machine } };
  }
}

export function aDispatch(alert: AlertDetail, patrolIndex: number, steps: DispatchView['steps'][number]['kind'][]): DispatchView {
  const patrol = PATROLS[patrolIndex];
  if (!patrol) throw new Error(`no patrol ${patrolIndex}`);
  const order = ['ACCEPTED', 'SET_OUT', 'ARRIVED', 'REPORTED'] as const;
  const next = order.find((kind) => !steps.includes(kind));
  const { pictures, track, seen, history, before, after, joined, dispatches, log, site, ...view } = alert;
  return {
    id: alert.id.replace('-5000-', '-5001-'),
    revision: steps.length + 1,
    alert: alert.id,
    alertView: view,
    patrol: patrol.id,
    patrolName: patrol.name,
    township: patrol.township,
    destination: alert.position?.centre ?? [111, 26],
    orderedAt: ago(4),
    orderedBy: OPERATOR,
    note: '从东侧便道进，注意落石。',
    steps: steps.map((kind, index) => ({
      id: `00000000-0000-4000-8000-00000000000${index}`,
      kind,
      doneAt: ago(3.5 - index * 0.5),
      recordedAt: ago(3.4 - index * 0.5),
      by: { name: '李强', roles: ['patrol'] },
    })),
    ...(next ? { next } : {}),
  };
}

export function withDispatch(alert: AlertDetail, dispatch: DispatchView): AlertDetail {
  const last = dispatch.steps.at(-1);
  return {
    ...alert,
    status: 'DISPATCHED',
    acknowledgedBy: OPERATOR,
    dispatches: [dispatch],
    dispatch: { id: dispatch.id, patrol: dispatch.patrol, patrolName: dispatch.patrolName, step: last?.kind ?? 'ORDERED', since: ago(1) },
  };
}

/** An ordinary evening: one grave, some middling, a question, and a handful of small ones in one township. */
export function evening(): AlertDetail[] {
  const grave = anAlert({ name: 'grave', site: '990101-site-north-pit', township: 0, rule: 'MACHINE_IN_BANNED_SITE', severity: 'HIGH', minutes: 2, machines: ['EXCAVATOR', 'TRUCK'], conditions: ['NIGHT', 'RAIN'] });
  const taken = anAlert({ name: 'taken', site: '990101-site-river-bend', township: 1, rule: 'MACHINE_IN_BANNED_SITE', severity: 'MEDIUM', status: 'ACKNOWLEDGED', minutes: 14, machines: ['LOADER'], picture: 1, probability: 0.88 });
  const moving = anAlert({ name: 'moving', site: '990101-site-big-pit', township: 5, rule: 'MACHINE_IN_BANNED_SITE', severity: 'MEDIUM', minutes: 26, picture: 2, machines: ['TRUCK'], probability: 0.81 });
  const past = anAlert({ name: 'past', site: '990101-site-north-pit', township: 0, rule: 'MACHINE_IN_BANNED_SITE', severity: 'MEDIUM', status: 'SETTLED', minutes: 9 * 1440 });
  past.settlement = { outcome: 'ILLEGAL', explanation: '查扣挖掘机一台', by: { name: '周敏', roles: ['supervisor'] }, settledAt: ago(8 * 1440) };
  past.episode = 1;
  grave.history = [past];
  return [
    grave,
    taken,
    withDispatch(moving, aDispatch(moving, 3, ['DELIVERED', 'SEEN', 'ACCEPTED', 'SET_OUT'])),
    anAlert({ name: 'question', site: '990101-site-old-kiln', township: 2, rule: 'CANNOT_TELL', severity: 'LOW', status: 'ACKNOWLEDGED', minutes: 41, probability: 0.46, picture: 2 }),
    anAlert({ name: 'open-country', township: 4, rule: 'DIGGING_OUTSIDE_LICENCE', severity: 'MEDIUM', minutes: 33, picture: 1 }),
    ...['a', 'b', 'c', 'd', 'e'].map((name, index) =>
      anAlert({ name: `small-${name}`, township: 3, rule: 'DIGGING_OUTSIDE_LICENCE', severity: 'LOW', minutes: 50 + index * 7, machines: ['LOADER'], picture: index, probability: 0.7 }),
    ),
    past,
  ];
}
