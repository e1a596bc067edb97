import css from './Review.module.css';

/** A small bar from zero. */
export function Bar({ part }: { part: number }) {
  return (
    <svg className={css.bar_} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className={css.track} width="100" height="10" />
      <rect className={css.fill} width={Math.min(1, Math.max(0, part)) * 100} height="10" />
    </svg>
  );
}
