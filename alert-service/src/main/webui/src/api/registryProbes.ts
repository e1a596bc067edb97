import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { CallFailed, change, read, readBlob, withQuery } from './client.ts';
import type { PageOf, Pair, Valid } from './registryTypes.ts';
import type { Coded, LonLat, Machine, MultiPolygon } from './types.ts';

/** The words of site-registry about probes. */
export type Pose = {
  kind: 'pose';
  heightMeters: number;
  headingDegrees: number;
  tiltDegrees: number;
  rollDegrees: number;
  horizontalFovDegrees: number;
  aspect: number;
  headingErrorDegrees: number;
  tiltErrorDegrees: number;
  heightErrorMeters: number;
};
export type GroundControl = { kind: 'ground-control'; points: Pair[]; pictureError: number };
export type Method = Pose | GroundControl;
export type Calibration = { method: Method; valid: Valid; recordedAt: string };

export const MASK_REASONS = ['TREES', 'WATER', 'CLOCK', 'OTHER'] as const;
export type Mask = { why: (typeof MASK_REASONS)[number]; polygon: [number, number][]; valid: Valid };
export type Preset = { id: string; name: string; home: boolean; calibrations: Calibration[]; masks?: Mask[] };
export type ProbeRecord = {
  id: string;
  revision: number;
  name: string;
  deviceId?: string | null;
  township: string;
  location: LonLat;
  streams: { role: string; address: string; user?: string | null; passwordSet: boolean; width?: number | null; height?: number | null; framesPerSecond?: number | null }[];
  presets: Preset[];
  states: { watched: boolean; reason?: string | null; valid: Valid; recordedAt: string }[];
};

export type Trial = {
  fits: boolean;
  residuals: { x: number; y: number; residualMeters?: number | null; leftOutMeters?: number | null }[];
  rmsMeters?: number | null;
  heldOut: { x: number; y: number; errorMeters?: number | null }[];
  farEdge?: { x: number; y: number; distanceMeters: number; errorMeters?: number | null } | null;
  ground?: MultiPolygon | null;
  warnings: Coded[];
};

export type CoverageMap = {
  features: { id: string; geometry: MultiPolygon; properties: { name: string; farMeters?: number | null; until?: string | null } }[];
  unwatched: { probe: string; name: string; why: Coded }[];
  sites: { kind: string; total: number; touched: number; share: number }[];
};

const at = (id: string, ...rest: string[]) => `/${['probes', id, ...rest].map(encodeURIComponent).join('/')}`;

export const probes = infiniteQueryOptions({
  queryKey: ['probes'],
  queryFn: ({ pageParam, signal }) => read<PageOf<ProbeRecord>>(withQuery('/probes', { after: pageParam, limit: '200' }), signal),
  initialPageParam: '',
  getNextPageParam: (last) => last.next ?? undefined,
});

export const probe = (id: string) =>
  queryOptions({ queryKey: ['probe', id], queryFn: ({ signal }) => read<ProbeRecord>(at(id), signal), staleTime: 0 });

/** The newest picture of a probe. Every look at it is noted, so nothing reads it again by itself. */
export const picture = (id: string) =>
  queryOptions({
    queryKey: ['probe-picture', id],
    queryFn: async ({ signal }) => {
      const { blob, headers } = await readBlob(at(id, 'picture'), signal);
      return { url: URL.createObjectURL(blob), capturedAt: headers.get('X-Captured-At') ?? undefined };
    },
    staleTime: Infinity,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

/** What a calibration would be worth; nothing is recorded. */
export const trial = (id: string, preset: string, method: Method | undefined, held: Pair[]) =>
  queryOptions({
    queryKey: ['trial', id, preset, method, held],
    queryFn: async () => {
      const result = await change<Trial>(at(id, 'calibrations', 'trial'), { preset, method, held });
      if (!result.ok) throw new CallFailed(result.failure);
      return result.value;
    },
    enabled: method !== undefined,
    staleTime: Infinity,
    retry: false,
    placeholderData: (before, query) => (query?.queryKey[1] === id && method ? before : undefined),
  });

export const coverage = (machine: Machine, night: boolean, on: boolean) =>
  queryOptions({
    queryKey: ['coverage', machine, night],
    queryFn: ({ signal }) => read<CoverageMap>(withQuery('/coverage', { class: machine, night: String(night) }), signal),
    enabled: on,
  });

/** The calibration in force at an instant; the last one recorded if several are. */
export function calibrationAt({ calibrations }: Preset, now: number): Calibration | undefined {
  return calibrations
    .filter(({ valid }) => Date.parse(valid.from) <= now && (!valid.until || now < Date.parse(valid.until)))
    .reduce<Calibration | undefined>((best, one) => (best && best.recordedAt > one.recordedAt ? best : one), undefined);
}
