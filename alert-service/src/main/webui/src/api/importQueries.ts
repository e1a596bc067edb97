import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call, read, withQuery, type Result } from './client.ts';
import type { ImportOptions, ImportRow, ImportView, RowVerdict, Target } from './importTypes.ts';
import type { PageOf } from './registryTypes.ts';

const UPLOAD_PATIENCE_MILLIS = 300_000;
const LOOK_AGAIN_MILLIS = 700;

export const isUnderWay = ({ state }: ImportView) => state === 'READING' || state === 'STORING';

export const imports = infiniteQueryOptions({
  queryKey: ['imports'],
  queryFn: ({ pageParam, signal }) => read<PageOf<ImportView>>(withQuery('/imports', { after: pageParam, limit: '50' }), signal),
  initialPageParam: '',
  getNextPageParam: (last) => last.next ?? undefined,
});

export const importOf = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => read<ImportView>(`/imports/${encodeURIComponent(id)}`, signal),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? LOOK_AGAIN_MILLIS : false),
  });

export const importRows = (id: string, verdict: RowVerdict | '') =>
  infiniteQueryOptions({
    queryKey: ['import', id, 'rows', verdict],
    queryFn: ({ pageParam, signal }) =>
      read<PageOf<ImportRow>>(withQuery(`/imports/${encodeURIComponent(id)}/rows`, { after: pageParam, limit: '200', verdict }), signal),
    initialPageParam: '',
    getNextPageParam: (last) => (last.next === undefined || last.next === null ? undefined : String(last.next)),
  });

/** Brings a file: its bytes as they are. The same bytes and options again are the same import. */
export function bring(target: Target, file: File, options: ImportOptions): Promise<Result<ImportView>> {
  return call<ImportView>(withQuery('/imports', { target, fileName: file.name, ...options }), {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
    signal: AbortSignal.timeout(UPLOAD_PATIENCE_MILLIS),
  });
}
