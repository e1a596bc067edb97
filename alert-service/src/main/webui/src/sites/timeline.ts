import type { Moment, Site, SiteKind, Valid } from '../api/registryTypes.ts';

export type Look = 'barLicensed' | 'barBanned' | 'barPermit' | 'barRenewal' | 'barStop' | 'barClosure';
export type Bar = { name: string; from: number; until: number | undefined; look: Look };
export type Row = { name: string; bars: Bar[] };
type Names = { state: Record<SiteKind, string>; suspended: string; renewed: string; states: string };

const YEAR = 365 * 86_400_000;

const bar = (name: string, { from, until }: Valid, look: Look): Bar => ({ name, from: Date.parse(from), until: until ? Date.parse(until) : undefined, look });

/** What is drawn of a site, as far as it was known: a row for its states, one for each permit and closure. */
export function rowsOf(site: Site, { knownAt }: Moment, names: Names): Row[] {
  const known = <T extends { recordedAt: string }>(all: T[]) => all.filter((one) => !knownAt || Date.parse(one.recordedAt) <= Date.parse(knownAt));
  const states = known(site.states).toSorted((a, b) => a.valid.from.localeCompare(b.valid.from));
  return [
    {
      name: names.states,
      bars: states.map(({ kind, valid }, nth) => {
        const next = states[nth + 1]?.valid.from;
        const until = valid.until ?? (next && next > valid.from ? next : undefined);
        return bar(names.state[kind], { from: valid.from, until: until ?? null }, kind === 'BANNED' ? 'barBanned' : 'barLicensed');
      }),
    },
    ...known(site.permits).map((permit) => ({
      name: `${permit.number} · ${permit.holder}`,
      bars: [
        bar(permit.number, permit.valid, 'barPermit' as const),
        ...(permit.renewalAccepted ? [bar(names.renewed, permit.renewalAccepted, 'barRenewal' as const)] : []),
        ...[...(permit.suspensions ?? []), ...(permit.bans ?? [])].map(({ valid, reason }) => bar(`${names.suspended} (${reason})`, valid, 'barStop' as const)),
      ],
    })),
    ...known(site.closures).map((closure) => ({
      name: closure.id,
      bars: [bar(closure.id, { from: closure.orderedAt, until: closure.acceptance?.acceptedAt ?? closure.closeBy }, 'barClosure' as const)],
    })),
  ].filter((row) => row.bars.length > 0);
}

/** From the first of it to the last, the moment looked at among it, with a little room. */
export function spanOf(rows: Row[], at: number, now: number): [number, number] {
  const bars = rows.flatMap((row) => row.bars);
  const from = Math.min(at, now - YEAR, ...bars.map((one) => one.from));
  const to = Math.max(at, now, ...bars.flatMap((one) => one.until ?? []));
  const room = (to - from) * 0.03;
  return [from - room, to + room];
}
