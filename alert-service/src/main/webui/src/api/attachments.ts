import { queryOptions } from '@tanstack/react-query';
import { call, read, withQuery, type Result } from './client.ts';
import type { Attachment } from './registryTypes.ts';

const PATIENCE_MILLIS = 120_000;

/** Sends a photo or paper; what names it afterwards is the SHA-256 in the answer. */
export function attach(file: File): Promise<Result<Attachment>> {
  return call<Attachment>(withQuery('/attachments', { fileName: file.name }), {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
    signal: AbortSignal.timeout(PATIENCE_MILLIS),
  });
}

/** What is known of an attachment; what was named before files were kept is not there. */
export const attachment = (sha256: string) =>
  queryOptions({ queryKey: ['attachment', sha256], queryFn: ({ signal }) => read<Attachment>(`/attachments/${sha256}`, signal), staleTime: Infinity, retry: false });

export const attachmentHref = (sha256: string) => `/api/v1/attachments/${sha256}/file`;
