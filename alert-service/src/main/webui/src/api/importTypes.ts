import type { MultiPolygon } from './types.ts';

/** The words of site-registry's imports. */
export const TARGETS = ['sites', 'areas', 'permits', 'patches', 'probes'] as const;
export type Target = (typeof TARGETS)[number];

export const VERDICTS = ['FINE', 'REPAIRED', 'UNDECIDED', 'REFUSED'] as const;
export type RowVerdict = (typeof VERDICTS)[number];

/** What was noticed; a code that the page words, and an English sentence in case it is newer than the page. */
export type Remark = { weight?: 'NOTE' | 'REPAIR' | 'DOUBT' | 'FAULT'; code: string; parameters?: Record<string, unknown>; message: string };

export type ImportState = 'READING' | 'READY' | 'REFUSED' | 'STORING' | 'STORED' | 'FAILED';
export type ImportView = {
  id: string;
  target: Target;
  fileName: string;
  sha256: string;
  size: number;
  format?: string | null;
  encoding?: string | null;
  statedFrame?: string | null;
  frame?: string | null;
  state: ImportState;
  progress?: { done: number; total: number; phase: string } | null;
  counts?: { fine: number; repaired: number; undecided: number; refused: number; decided: number } | null;
  remarks: Remark[];
  startedAt: string;
  startedBy?: { displayName: string } | null;
  storedAt?: string | null;
  /** How many rows were new or changed something. */
  rowsStored?: number | null;
};

export type Decision = { accept: boolean; reason: string };
export type ImportRow = {
  row: number;
  place: string;
  verdict: RowVerdict;
  subject?: string | null;
  exists?: boolean;
  unchanged?: boolean;
  name?: string | null;
  properties?: Record<string, string>;
  remarks: Remark[];
  shape?: (MultiPolygon & { type?: string }) | { type: 'Point'; coordinates: [number, number] } | null;
  asFiled?: (MultiPolygon & { type?: string }) | null;
  areaSquareMeters?: number | null;
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
