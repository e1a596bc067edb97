import type { Coded } from './types.ts';

/** Why a call failed, told apart by what the reader can do about it. */
export type Failure =
  /** The session is over: log in and come back. */
  | { kind: 'logged-out' }
  | { kind: 'forbidden' }
  /** Somebody was quicker: look at what changed. */
  | { kind: 'stale'; revision: number }
  /** The service says no, and why. */
  | { kind: 'refused'; status: number; problem: Problem }
  /** It may or may not have arrived: send the same id again. */
  | { kind: 'unreachable' };

export type Problem = {
  title?: string;
  status?: number;
  code?: string;
  detail?: string;
  parameters?: Coded['parameters'];
  errors?: { field?: string; code?: string; message?: string; parameters?: Coded['parameters'] }[];
};

export type Result<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** Carries a {@link Failure} through TanStack Query. */
export class CallFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
  }
}

const ROLE_MISSING = ['access.role-missing', 'role.missing'];
const STALE = 'revision.stale';
const PATIENCE_MILLIS = 20_000;

/** Calls the API; never throws. */
export async function call<T>(path: string, init: RequestInit = {}): Promise<Result<T>> {
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      ...init,
      headers: { Accept: 'application/json', ...init.headers },
      signal: init.signal ?? AbortSignal.timeout(PATIENCE_MILLIS),
    });
    if (response.ok) return { ok: true, value: (await response.json()) as T };
  } catch {
    return { ok: false, failure: { kind: 'unreachable' } };
  }
  return { ok: false, failure: await failureOf(response) };
}

async function failureOf(response: Response): Promise<Failure> {
  if (response.status === 401) return { kind: 'logged-out' };
  const problem = (await response.json().catch(() => ({}))) as Problem;
  if (response.status === 403 && (!problem.code || ROLE_MISSING.includes(problem.code))) return { kind: 'forbidden' };
  if (response.status === 409 && (problem.code ?? STALE) === STALE) {
    const parameters = problem.parameters ?? problem.errors?.[0]?.parameters;
    return { kind: 'stale', revision: Number(parameters?.['revision']) };
  }
  // A service that cannot answer now, or a gateway that cannot reach it, is a broken line and no answer.
  if (response.status === 408 || response.status === 429 || response.status >= 500) return { kind: 'unreachable' };
  return { kind: 'refused', status: response.status, problem };
}

/** Reads, for TanStack Query: throws {@link CallFailed}. */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  const result = await call<T>(path, { signal: signal && AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MILLIS)]) });
  if (!result.ok) throw new CallFailed(result.failure);
  return result.value;
}

/** Reads a file with what is told beside it, for TanStack Query: throws {@link CallFailed}. */
export async function readBlob(path: string, signal?: AbortSignal, patienceMillis = PATIENCE_MILLIS): Promise<{ blob: Blob; headers: Headers }> {
  let response: Response;
  try {
    const patience = AbortSignal.timeout(patienceMillis);
    response = await fetch(`/api/v1${path}`, { signal: signal ? AbortSignal.any([signal, patience]) : patience });
    if (response.ok) return { blob: await response.blob(), headers: response.headers };
  } catch {
    throw new CallFailed({ kind: 'unreachable' });
  }
  throw new CallFailed(await failureOf(response));
}

/** Sends a change. Calling it again with the same body is harmless: the body carries its id. */
export function change<T>(path: string, body: object, keepalive = false, method: 'POST' | 'PUT' = 'POST'): Promise<Result<T>> {
  return call<T>(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    keepalive,
  });
}

/** A path with the parameters that are set. */
export function withQuery(path: string, parameters: Record<string, string | undefined>): string {
  const set = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return set.length ? `${path}?${new URLSearchParams(set)}` : path;
}
