import type { AlertView } from '../api/types.ts';

/** An alert for tests, which say only what they are about. */
export const someAlert = (about: Partial<AlertView> = {}): AlertView => ({
  id: 'alert-1',
  revision: 1,
  rule: 'MACHINE_IN_BANNED_SITE',
  offence: 'MINING_DESPITE_BAN',
  department: 'NATURAL_RESOURCES',
  status: 'OPEN',
  severity: 'MEDIUM',
  machines: ['EXCAVATOR'],
  place: { kind: 'site', site: 'north-pit' },
  township: 'shaoshui',
  verdict: { answer: 'INSIDE', probability: 0.9 },
  reason: { code: 'verdict.in-banned-site', parameters: {} },
  probes: [],
  sightings: 1,
  firstSeenAt: '2026-11-21T14:00:00Z',
  lastSeenAt: '2026-11-21T14:05:00Z',
  raisedAt: '2026-11-21T14:00:10Z',
  episode: 1,
  ...about,
});
