import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { CallFailed, change, read, readBlob, withQuery } from './client.ts';
import type { Of, PageOf, Pair } from './registryTypes.ts';
import type { Machine } from './types.ts';

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
  /** Of the lens: negative for a barrel. */
  radialDistortion?: number | undefined;
};
export type GroundControl = { kind: 'ground-control'; points: Pair[]; pictureError: number };
export type Method = Pose | GroundControl;
export type Calibration = Omit<Of<'Calibration'>, 'method'> & { method: Method };

export const MASK_REASONS = ['TREES', 'WATER', 'CLOCK', 'OTHER'] as const satisfies Of<'Mask'>['why'][];
export type Mask = Of<'Mask'>;
export type Preset = Omit<Of<'Preset'>, 'calibrations'> & { calibrations: Calibration[] };
export const STREAM_ROLES = ['MAIN', 'SUB'] as const satisfies Of<'StreamRole'>[];
export type Stream = Of<'Stream'>;
export type ProbeRecord = Omit<Of<'ProbeView'>, 'presets'> & { presets: Preset[] };
export type Trial = Of<'Trial'>;
export type CoverageMap = Of<'CoverageMap'>;

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

/** Streams as a change of their probe sends them: a password that is left out stays. */
export const streamsSent = (streams: Stream[]) =>
  streams.map(({ passwordSet: _, ...stream }) => Object.fromEntries(Object.entries(stream).filter(([, value]) => value !== null && value !== undefined)));

/** The calibration in force at an instant; the last one recorded if several are. */
export function calibrationAt({ calibrations }: Preset, now: number): Calibration | undefined {
  return calibrations
    .filter(({ valid }) => Date.parse(valid.from) <= now && (!valid.until || now < Date.parse(valid.until)))
    .reduce<Calibration | undefined>((best, one) => (best && best.recordedAt > one.recordedAt ? best : one), undefined);
}
