import type { AlertDetail, HealthChange, ProbeHealth, ProbeReview, ProbeState, ProbeView, Rule, World } from '../../src/api/types.ts';
import { anAlert } from './alerts.ts';
import type { FakeApi } from './api.ts';
import { ago } from './clock.ts';

const REASONS: Partial<Record<ProbeState, HealthChange['status']['reason']>> = {
  LIVE: { code: 'probe.live', parameters: {} },
  COVERED: { code: 'probe.covered', parameters: { lost: '94' } },
  MOVED: { code: 'probe.moved', parameters: { likeness: '31' } },
  FROZEN: { code: 'probe.frozen', parameters: { seconds: '130' } },
  STALLED: { code: 'probe.stalled', parameters: { seconds: '20' } },
  UNREACHABLE: { code: 'probe.unreachable', parameters: { cause: 'no-answer' } },
  DARK: { code: 'probe.dark', parameters: { seconds: '30' } },
};

export function inState(probe: ProbeView, state: ProbeState, minutes: number): ProbeView {
  if (!probe.status) return probe;
  const reason = REASONS[state] ?? { code: 'probe.connecting', parameters: {} };
  return { ...probe, status: { ...probe.status, state, since: ago(minutes), reason, previous: 'LIVE', reportedAt: ago(0.05) } };
}

/** A day with two short stalls before what is the matter now. */
export function probeHealth(world: World, id: string, query: URLSearchParams): ProbeHealth {
  const probe = world.probes.find((one) => one.id === id);
  const from = query.get('from') ?? ago(1440);
  const to = query.get('to') ?? ago(0);
  if (!probe?.status) return { from, to, changes: [] };
  const past: [ProbeState, number][] = [['LIVE', 9000], ['STALLED', 1100], ['LIVE', 1096], ['UNREACHABLE', 420], ['LIVE', 371]];
  const now: [ProbeState, number] = [probe.status.state, (Date.now() - Date.parse(probe.status.since)) / 60_000];
  const told = probe.status.state === 'LIVE' ? past : [...past, now];
  const changes = told.map(([state, minutes], nth): HealthChange => {
    const status = inState(probe, state, minutes).status as HealthChange['status'];
    return { id: `${id}-${nth}`, recordedAt: ago(minutes), status: { ...status, reportedAt: ago(minutes - 0.02) } };
  });
  return { from, to, changes: changes.toReversed() };
}

export const probeReview = (world: World): ProbeReview => ({
  period: { from: ago(92 * 1440), to: ago(0) },
  definition: { code: 'camera.share-definition', parameters: {} },
  share: 0.973,
  probes: world.probes.map((probe, nth) => ({
    probe: probe.id,
    name: probe.name,
    township: probe.township,
    townshipName: world.townships.find((one) => one.id === probe.township)?.name ?? '',
    share: Math.min(0.999, 0.82 + nth * 0.017),
    blindSeconds: 86_400 * (12 - nth),
    times: 40 - nth * 3,
    longest: { from: ago(3000 + nth * 600), to: ago(1800 + nth * 600) },
  })),
});

function cameraAlert(probes: ProbeView[], township: number, rule: Rule, code: string, minutes: number): AlertDetail {
  const { picture, position, site, ...alert } = anAlert({ name: `${rule}-${probes[0]?.id}`, township, rule, severity: rule === 'CAMERA_SILENT' ? 'MEDIUM' : 'HIGH', minutes });
  const parameters = {
    probe: probes[0]?.name ?? '', since: ago(minutes), until: ago(2), times: '2', state: rule === 'CAMERA_COVERED' ? 'covered' : 'unreachable',
    cameras: String(probes.length), still: String(probes.length), names: probes.map((one) => one.name).join('; '), more: '0',
  };
  return {
    ...alert,
    ...(probes.length === 1 && probes[0] ? { placeName: probes[0].name } : {}),
    machines: [], sightings: 0, pictures: [], track: [], seen: [],
    verdict: { answer: 'CANNOT_TELL', probability: 0 },
    probes: probes.map((one) => one.id),
    firstSeenAt: ago(minutes),
    reason: { code, parameters },
  };
}

/** A night on which somebody is at the cameras, with their alerts on the wall. */
export function troubleCameras(api: FakeApi): void {
  const states: [number, ProbeState, number][] = [[0, 'COVERED', 6], [6, 'MOVED', 95], [2, 'FROZEN', 40], [1, 'UNREACHABLE', 21], [7, 'UNREACHABLE', 21], [3, 'UNREACHABLE', 20], [5, 'UNREACHABLE', 20], [11, 'UNREACHABLE', 20]];
  const probes = [...api.world.probes];
  for (const [nth, state, minutes] of states) {
    const probe = probes[nth];
    if (probe) probes[nth] = inState(probe, state, minutes);
  }
  const covered = probes[0];
  if (covered?.status) covered.status.also = [{ state: 'CLOCK_OFF', since: ago(2880), reason: { code: 'probe.clock-off', parameters: { seconds: '-28800' } } }];
  api.world = { ...api.world, probes };
  const of = (...nths: number[]) => nths.flatMap((nth) => probes[nth] ?? []);
  api.alerts = [
    ...api.alerts,
    cameraAlert(of(0), 0, 'CAMERA_COVERED', 'camera.covered', 6),
    cameraAlert(of(6), 0, 'CAMERA_TURNED', 'camera.turned-over', 95),
    cameraAlert(of(2), 2, 'CAMERA_SILENT', 'camera.silent', 40),
    cameraAlert(of(1, 7, 3, 5, 11), 1, 'CAMERAS_SILENT', 'cameras.silent', 21),
  ];
}
