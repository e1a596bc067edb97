import type { County, LonLat, MultiPolygon, PatrolView, ProbeView, SiteView, TownshipView, World } from '../../src/api/types.ts';
import { ago } from './clock.ts';

export const COUNTY: County = {
  adcode: '990101',
  name: '云岭县',
  extent: [110.6, 25.5, 111.5, 26.4],
  timeZone: 'Asia/Shanghai',
  languages: ['zh-CN', 'en'],
};

const NAMES: [string, string, string][] = [
  ['shaoshui', '韶水镇', 'Shaoshui'],
  ['yanhe', '沿河乡', 'Yanhe'],
  ['beiling', '北岭镇', 'Beiling'],
  ['qingtan', '青潭乡', 'Qingtan'],
  ['longxi', '龙溪镇', 'Longxi'],
  ['dakeng', '大坑乡', 'Dakeng'],
];

export const polygon = (...ring: LonLat[]): MultiPolygon => ({ type: 'MultiPolygon', coordinates: [[[...ring, ring[0] as LonLat]]] });

/** Six townships in two rows, their borders a little bent so that they look drawn by a river. */
const corner = (column: number, row: number): LonLat => [
  110.62 + column * 0.285 + Math.sin(row * 2.1 + column) * 0.02,
  25.53 + row * 0.42 + Math.cos(column * 1.7 + row) * 0.02,
];

export const TOWNSHIPS: TownshipView[] = NAMES.map(([id, zh, en], index) => {
  const column = index % 3;
  const row = Math.floor(index / 3);
  const between = ([a, b]: LonLat, [c, d]: LonLat, bend: number): LonLat => [(a + c) / 2 + bend, (b + d) / 2 - bend];
  const [sw, se, ne, nw] = [corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1)];
  const shape = polygon(sw, between(sw, se, 0.015), se, between(se, ne, -0.01), ne, between(ne, nw, 0.015), nw, between(nw, sw, -0.01));
  return { id: `990101-township-${id}`, name: zh, names: { 'zh-CN': zh, en }, shape };
});

const middle = (township: number): LonLat => {
  const column = township % 3;
  return [110.76 + column * 0.285, 25.74 + Math.floor(township / 3) * 0.42];
};

const near = ([lon, lat]: LonLat, east: number, north: number): LonLat => [lon + east / 100_200, lat + north / 111_320];

const site = (id: string, zh: string, en: string, township: number, east: number, north: number, kind: SiteView['kind']): SiteView => {
  const centre = near(middle(township), east, north);
  return {
    id: `990101-site-${id}`,
    name: zh,
    names: { 'zh-CN': zh, en },
    township: TOWNSHIPS[township]?.id ?? '',
    kind,
    shape: polygon(near(centre, -180, -120), near(centre, 160, -150), near(centre, 220, 60), near(centre, 40, 170), near(centre, -200, 110)),
    ...(kind === 'LICENSED'
      ? { permitInForce: { number: 'C9901012023077130', holder: '云岭县建材有限公司', mineral: '建筑用石灰岩', validUntil: ago(-300 * 1440) } }
      : { closure: { orderedAt: ago(40 * 1440), closeBy: ago(30 * 1440), measures: 5, proved: 3, accepted: false } }),
  };
};

export const SITES: SiteView[] = [
  site('north-pit', '北山采石场', 'North Hill quarry', 0, 0, 0, 'BANNED'),
  site('river-bend', '河湾采砂点', 'River Bend sand pit', 1, 400, -200, 'BANNED'),
  site('old-kiln', '老窑沟矿', 'Old Kiln Gully mine', 2, -300, 500, 'BANNED'),
  site('stone-gate', '石门采石场', 'Stone Gate quarry', 3, 0, 0, 'LICENSED'),
  site('long-creek', '龙溪砂场', 'Long Creek sand works', 4, 300, 300, 'LICENSED'),
  site('big-pit', '大坑锰矿', 'Dakeng manganese mine', 5, 0, -200, 'BANNED'),
];

export const PROBES: ProbeView[] = Array.from({ length: 12 }, (_, index): ProbeView => {
  const township = index % 6;
  const at = near(middle(township), index < 6 ? -650 : 500, index < 6 ? -350 : 600);
  const state = index === 4 ? 'STALLED' : index === 9 ? 'DARK' : 'LIVE';
  const [east, north] = index < 6 ? [1, 0.5] : [-0.8, -0.9];
  return {
    id: `990101-probe-${String(index + 1).padStart(2, '0')}`,
    name: `${TOWNSHIPS[township]?.name} ${index < 6 ? 1 : 2} 号`,
    township: TOWNSHIPS[township]?.id ?? '',
    location: at,
    watched: true,
    status: {
      id: `990101-probe-${String(index + 1).padStart(2, '0')}`,
      state,
      since: ago(state === 'LIVE' ? 3000 : 14),
      reason: { code: state === 'LIVE' ? 'probe.live' : 'probe.dark', parameters: {} },
      lastFrameAt: ago(state === 'LIVE' ? 0.02 : 14),
      framesHandled: 48_211,
      framesLost: 3,
      framesPublished: 1_204,
      also: [],
      stream: 'SUB',
      clockOffsetSeconds: 0.12,
      gate: {
        looks: 48_211, motion: 982, heartbeat: 214, learning: 8, light: 61, shake: 12, mask: 1_904, flicker: 3_377, rain: 0, insects: 9,
        thresholdShare: 0.0042, silencedShare: 0.031, sceneChanges: 0,
      },
      watcher: 'camera-ingest-1',
      reportedAt: ago(0.05),
    },
    fieldOfView: polygon(
      at,
      near(at, (east ?? 0) * 1100 + 380, (north ?? 0) * 1100 - 380),
      near(at, (east ?? 0) * 1300, (north ?? 0) * 1300),
      near(at, (east ?? 0) * 1100 - 380, (north ?? 0) * 1100 + 380),
    ),
  };
});

export const PATROLS: PatrolView[] = TOWNSHIPS.map((township, index) => ({
  id: `990101-patrol-${index + 1}`,
  name: `${township.name}一组`,
  township: township.id,
  revision: 1,
  members: [],
  onDuty: index !== 5,
  ...(index < 4 ? { position: near(middle(index), 2200 - index * 900, -1700 + index * 600), positionAt: ago(2 + index) } : {}),
}));

export const worldNow = (): World => ({
  asOf: new Date().toISOString(),
  revision: 12,
  probes: structuredClone(PROBES),
  sites: SITES,
  townships: TOWNSHIPS,
  patrols: PATROLS,
});

export const siteMiddle = (id: string): LonLat => {
  const ring = SITES.find((one) => one.id === id)?.shape.coordinates[0]?.[0] ?? [];
  return near(ring[0] ?? [111, 26], 190, 130);
};
