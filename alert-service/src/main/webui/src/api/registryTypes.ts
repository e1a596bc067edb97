import type { Coded, LonLat, MultiPolygon } from './types.ts';

/** The words of site-registry's API. Instants are ISO 8601 texts, shapes GeoJSON in CGCS2000 degrees. */
export type Valid = { from: string; until?: string | null };
export type PageOf<T> = { items: T[]; next?: string | null };
export type Names = Record<string, string>;
export type Actor = { subject: string; displayName: string; roles: string[]; unit?: string | null };

export type SiteKind = 'LICENSED' | 'BANNED';
export type Boundary = { shape: MultiPolygon; valid: Valid; recordedAt: string };
export type SiteState = { kind: SiteKind; valid: Valid; recordedAt: string };
export type Reasoned = { valid: Valid; reason: string };

export type Permit = {
  id: string;
  number: string;
  holder: string;
  holderCreditCode?: string | null;
  mineral: string;
  method?: string | null;
  valid: Valid;
  renewalAppliedAt?: string | null;
  renewalAccepted?: Valid | null;
  suspensions?: Reasoned[];
  hours?: { from: string; until: string; valid?: Valid | null }[];
  closedSeasons?: { from: string; until: string; reason: string; valid?: Valid | null }[];
  bans?: Reasoned[];
  machineQuota?: number | null;
  vesselQuota?: number | null;
  lowestElevationMeters?: number | null;
  highestElevationMeters?: number | null;
  annualQuantity?: { amount: number; unit: 't' | 'm3' } | null;
  vessel?: string | null;
  recordedAt: string;
};

export const MEASURES = [
  'LICENCE_CANCELLED', 'EQUIPMENT_DISMANTLED', 'SHAFT_SEALED', 'PIT_FILLED', 'EXPLOSIVES_DISPOSED', 'POWER_CUT', 'STOCK_CLEARED',
  'WORKERS_DISPERSED', 'LAND_RESTORED', 'SIGN_AND_FENCE',
] as const;
export type MeasureKind = (typeof MEASURES)[number];

export type Closure = {
  id: string;
  orderedAt: string;
  orderedBy: Actor;
  closeBy: string;
  measures: { kind: MeasureKind; proof?: { provedAt: string; provedBy: Actor } | null }[];
  acceptance?: { acceptedAt: string; acceptedBy: Actor } | null;
  recordedAt: string;
};

export type Site = {
  id: string;
  revision: number;
  name: string;
  names: Names;
  township: string;
  boundaries: Boundary[];
  states: SiteState[];
  permits: Permit[];
  closures: Closure[];
  recordedAt: string;
};

/** As much of a site as a list shows. */
export type SiteSummary = {
  id: string;
  name: string;
  names: Names;
  township: string;
  kind?: SiteKind | null;
  permits: string[];
  permitInForce?: string | null;
};

/** What was true of a site at one instant, as far as it was known at another. */
export type SiteAt = {
  id: string;
  asOf: string;
  knownAt: string;
  revision: number;
  name: string;
  names: Names;
  township: string;
  boundary?: Boundary | null;
  state?: SiteState | null;
  permits: { permit: Permit; inForce: boolean; why?: Coded[]; warnings?: Coded[] }[];
  protectedAreas?: { area: string; kind: string; name: string; forbidden: boolean }[];
  closures: Closure[];
};

/** One accepted change of a site. */
export type SiteChange = {
  revision: number;
  recordedAt: string;
  doneAt?: string;
  actor?: Actor;
  what: string;
  boundary?: Boundary | null;
  previousBoundary?: Boundary | null;
};

export type Area = { id: string; revision: number; kind: string; name: string; names: Names; boundaries: Boundary[] };

/** When both are left out, now. */
export type Moment = { asOf?: string | undefined; knownAt?: string | undefined };

export type Stamped = { id: string; doneAt: string; expectedRevision: number };
export type SiteRequest = {
  name: string;
  names?: Names;
  township: string;
  boundary?: { shape: MultiPolygon; valid: Valid };
  state?: { kind: SiteKind; valid: Valid };
};
export type PermitRequest = Omit<Permit, 'id' | 'recordedAt'>;

export type Pair = { x: number; y: number; ground: LonLat };
