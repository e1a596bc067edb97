import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { CallFailed, type Failure } from '../api/client.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { Button } from './Button.tsx';
import { Notice } from './Notice.tsx';
import { useFailureWords } from './useFailureWords.ts';
import css from './States.module.css';

type Props<T> = {
  query: UseQueryResult<T>;
  /** The shape of what comes. */
  skeleton: ReactNode;
  isEmpty?: (value: T) => boolean;
  empty?: ReactNode;
  children: (value: T) => ReactNode;
};

/** A figure or list in whichever of its states it is: loading, failed, empty, from before, or as it should be. */
export function States<T>({ query, skeleton, isEmpty, empty, children }: Props<T>) {
  if (query.data === undefined) {
    if (query.isError) return <ReadFailed query={query} />;
    return (
      <div className={css.skeleton} role="status">
        <Loading />
        {skeleton}
      </div>
    );
  }
  const failed = query.isError || query.failureCount > 0;
  return (
    <>
      {failed && <ReadFailed query={query} />}
      {isEmpty?.(query.data) ? empty : children(query.data)}
    </>
  );
}

function Loading() {
  return <span className="visually-hidden">{useWords(commonWords).loading}</span>;
}

/** What happened, what was not lost, and the way to try again. */
export function ReadFailed({ query }: { query: UseQueryResult<unknown> }) {
  const words = useWords(commonWords);
  const format = useFormat();
  const why = useFailureWords();
  const failure = failureOf(query.error ?? query.failureReason);
  return (
    <Notice
      tone={query.data === undefined ? 'bad' : 'warn'}
      action={
        <Button size="small" busy={query.isFetching && query.fetchStatus === 'fetching'} onClick={() => void query.refetch()}>
          {words.retry}
        </Button>
      }
    >
      {why(failure)}
      {query.data !== undefined && <> {words.lastRead(format.timeWithSeconds(query.dataUpdatedAt))}</>}
    </Notice>
  );
}

export function failureOf(error: unknown): Failure {
  return error instanceof CallFailed ? error.failure : { kind: 'unreachable' };
}

export function Skeleton({ rows, height }: { rows: number; height: string }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={css.bone} style={{ height }} />
      ))}
    </div>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={css.empty} role="status">
      <p className={css.emptyTitle}>{title}</p>
      {children && <p>{children}</p>}
    </div>
  );
}
