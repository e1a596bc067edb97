import type { AlertReview, ClosureCase, ClosureReview, Rate, SystemView, World } from '../../src/api/types.ts';
import { ago } from './clock.ts';
import { SITES, TOWNSHIPS } from './county.ts';

export const systemView = (world: World): SystemView => {
  const count = (...states: string[]) => world.probes.filter((probe) => states.includes(probe.status?.state ?? '')).length;
  return {
    services: ['kafka', 'database'].map((name) => ({ name, state: 'UP', since: ago(5000) })),
    probes: {
      live: count('LIVE'), stalled: count('STALLED'), dark: count('DARK'), covered: count('COVERED'), turned: count('MOVED'),
      frozen: count('FROZEN'), other: count('UNREACHABLE'), off: 0, total: world.probes.length,
    },
    backlog: 3,
    stalled: [],
    putAside: 0,
    ledger: { seq: 1284, root: '9f2c41d07ab3e1558c0d', lastRoot: { seq: 1280, at: ago(3), hash: '41d07ab3e1558c0d9f2c' } },
    notices: [],
    load: { perTenMinutes: 1, perHour: 6 },
  };
};

const RATES: Rate[] = [
  { ordered: 12, measuresProved: 11, accepted: 10, revived: 1, closed: 9, rate: 0.75 },
  { ordered: 8, measuresProved: 8, accepted: 8, revived: 0, closed: 8, rate: 1 },
  { ordered: 5, measuresProved: 2, accepted: 2, revived: 0, closed: 2, rate: 0.4 },
  { ordered: 0, measuresProved: 0, accepted: 0, revived: 0, closed: 0 },
  { ordered: 9, measuresProved: 7, accepted: 6, revived: 2, closed: 4, rate: 4 / 9 },
  { ordered: 3, measuresProved: 3, accepted: 2, revived: 0, closed: 2, rate: 2 / 3 },
];

export function closureReview(query: URLSearchParams): ClosureReview {
  const sum = (key: 'ordered' | 'measuresProved' | 'accepted' | 'revived' | 'closed') => RATES.reduce((all, rate) => all + rate[key], 0);
  const county = { ordered: sum('ordered'), measuresProved: sum('measuresProved'), accepted: sum('accepted'), revived: sum('revived'), closed: sum('closed') };
  return {
    period: { from: query.get('from') ?? ago(525_600), to: query.get('to') ?? ago(0) },
    definition: { code: 'closure.rate-definition', parameters: {} },
    county: { ...county, rate: county.closed / county.ordered },
    townships: TOWNSHIPS.map((township, index) => ({
      township: township.id,
      townshipName: township.name,
      ...(RATES[index] ?? { ordered: 0, measuresProved: 0, accepted: 0, revived: 0, closed: 0 }),
    })),
  };
}

export function closureCases(query: URLSearchParams): { cases: ClosureCase[] } {
  const township = query.get('township');
  const sites = SITES.filter((site) => site.closure && (!township || site.township === township));
  return {
    cases: sites.map((site, index) => ({
      site: site.id,
      siteName: site.name,
      township: site.township,
      orderedAt: ago((40 + index) * 1440),
      closeBy: ago((30 + index) * 1440),
      measures: 5,
      proved: index === 0 ? 5 : 3,
      accepted: index === 0,
      ...(index === 0 ? { revivedAt: ago(2 * 1440) } : {}),
      counts: false,
      why: { code: index === 0 ? 'closure.revived' : 'closure.measures-missing', parameters: {} },
    })),
  };
}

const spread = (median: number, count: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.round(median * (0.35 + 1.3 * ((index * 37) % count) / count) * (index % 9 === 8 ? 3 : 1)));

const response = (stage: AlertReview['responses'][number]['stage'], median: number, count: number, missing: number) => ({
  stage, count, missing, medianSeconds: median, p90Seconds: median * 2.4, secondsDistribution: spread(median, count),
});

export const alertReview = (): AlertReview => ({
  period: { from: ago(525_600), to: ago(0) },
  raised: 64,
  byRule: { MACHINE_IN_BANNED_SITE: 27, DIGGING_OUTSIDE_LICENCE: 25, CANNOT_TELL: 12 },
  bySeverity: { HIGH: 4, MEDIUM: 11, LOW: 49 },
  byTownship: TOWNSHIPS.map((township, index) => ({ township: township.id, townshipName: township.name, raised: 18 - index * 3, settled: 15 - index * 3, open: 3 })),
  responses: [
    response('acknowledged', 48, 61, 3),
    response('dispatched', 130, 40, 5),
    response('accepted', 210, 38, 2),
    response('set-out', 420, 37, 1),
    response('arrived', 1900, 35, 2),
    response('reported', 3300, 33, 2),
  ],
  outcomes: { ILLEGAL: 19, LEGAL: 14, PSEUDO_CHANGE: 12, HISTORIC_TRACE: 4 },
});
