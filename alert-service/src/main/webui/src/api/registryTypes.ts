import type { components } from './registrySchema.d.ts';
import type { Box, LonLat, MultiPolygon, Refine } from './types.ts';

/**
 * The words of site-registry's API, from its OpenAPI document. Instants are ISO 8601 texts, shapes GeoJSON in CGCS2000
 * degrees. What that document cannot say is said here: that a box has four numbers, of which kind a calibration is.
 */
type Schemas = components['schemas'];
export type Of<Name extends keyof Schemas> = Refine<Schemas[Name], { box: Box; shape: MultiPolygon; ground: MultiPolygon; geometry: MultiPolygon }>;

/** What is sent may also be emptied again: null is left out on the way. */
type Typed<T> = { [K in keyof T]: undefined extends T[K] ? T[K] | null : T[K] };

export type PageOf<T> = { items: T[]; next?: string | null };
export type Valid = Typed<Of<'Validity'>>;
export type Names = Record<string, string>;
export type Actor = Of<'Actor'>;

export type Boundary = Of<'Boundary'>;
export type SiteState = Of<'SiteState'>;
export type SiteKind = SiteState['kind'];
export type Reasoned = { valid: Valid; reason: string };

export type Permit = Of<'Permit'>;
export const MEASURES = [
  'LICENCE_CANCELLED', 'EQUIPMENT_DISMANTLED', 'SHAFT_SEALED', 'PIT_FILLED', 'EXPLOSIVES_DISPOSED', 'POWER_CUT', 'STOCK_CLEARED',
  'WORKERS_DISPERSED', 'LAND_RESTORED', 'SIGN_AND_FENCE',
] as const satisfies Of<'MeasureKind'>[];
export type MeasureKind = Of<'MeasureKind'>;
export type Closure = Of<'Closure'>;

export type Site = Of<'Site'>;
/** As much of a site as a list shows. */
export type SiteSummary = Of<'SiteSummary'>;
/** What was true of a site at one instant, as far as it was known at another. */
export type SiteAt = Of<'SiteAt'>;
/** One accepted change of a site. */
export type SiteChange = Of<'SiteChange'>;

export type Area = Of<'Area'>;
export type AreaKind = Area['kind'];
const PROTECTED_KINDS: AreaKind[] = ['PROTECTED_ZONE', 'FOREST_LAND', 'RIVER_FORBIDDEN_SECTION', 'NATURE_RESERVE'];
/** What is drawn here; townships come by file. */
export const DRAWN_KINDS: AreaKind[] = [...PROTECTED_KINDS, 'SPOIL_ROAD'];
/** Whether mining can be forbidden in it. */
export const forbids = (kind: AreaKind) => PROTECTED_KINDS.includes(kind);
/** When nothing may be taken from an area: every year in a season, while a rule holds, or both. */
export type Forbidden = Of<'ForbiddenPeriod'>;

export type Attachment = Of<'Attachment'>;

/** When both are left out, now. */
export type Moment = { asOf?: string | undefined; knownAt?: string | undefined };

export type SiteRequest = {
  name: string;
  names?: Names;
  township: string;
  boundary?: { shape: MultiPolygon; valid: Valid };
  state?: { kind: SiteKind; valid: Valid };
};
export type PermitRequest = Typed<Omit<Permit, 'id' | 'recordedAt' | 'valid' | 'renewalAccepted' | 'suspensions' | 'bans' | 'hours' | 'closedSeasons'>> & {
  valid: Valid;
  renewalAccepted?: Valid | null;
  suspensions?: Reasoned[];
  bans?: Reasoned[];
  hours?: Permit['hours'];
  closedSeasons?: Permit['closedSeasons'];
};

export type Pair = { x: number; y: number; ground: LonLat };
