import type { Of } from './registryTypes.ts';
import type { MultiPolygon } from './types.ts';

/** The words of site-registry's imports. */
export const TARGETS = ['sites', 'areas', 'permits', 'patches', 'probes'] as const satisfies Of<'Target'>[];
export type Target = (typeof TARGETS)[number];

export const VERDICTS = ['FINE', 'REPAIRED', 'UNDECIDED', 'REFUSED'] as const satisfies Of<'RowView'>['verdict'][];
export type RowVerdict = (typeof VERDICTS)[number];

/** What was noticed; a code that the page words, and an English sentence in case it is newer than the page. */
export type Remark = Of<'Remark'>;
export type ImportView = Of<'ImportView'>;
export type Decision = Pick<Of<'Decided'>, 'accept' | 'reason'>;
type Filed = MultiPolygon & { type?: string };
export type ImportRow = Omit<Of<'RowView'>, 'shape' | 'asFiled' | 'decision'> & {
  shape?: Filed | { type: 'Point'; coordinates: [number, number] } | null;
  asFiled?: Filed | null;
  decision?: Decision | null;
};

/** What whoever brings a file says about it; empty texts are left out. */
export type ImportOptions = {
  frame: string;
  kind: string;
  areaKind: string;
  township: string;
  validFrom: string;
  deadline: string;
} & Record<(typeof SHIFT)[number] | 'control', string>;

/** The seven parameters from a legacy datum: metres, seconds of arc, parts per million. */
export const SHIFT = ['dx', 'dy', 'dz', 'rx', 'ry', 'rz', 'scale'] as const;
