import { useWords } from '../i18n/language.tsx';
import type { Health } from './health.ts';
import css from './Probes.module.css';
import { probeWords } from './words.ts';

/** A camera; struck out when it shows nothing, turned when it looks elsewhere. The colour is never the only sign. */
export function HealthShape({ health, size = 16 }: { health: Health; size?: number }) {
  return (
    <svg className={css[health]} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <g transform={health === 'turned' ? 'rotate(38 8 8)' : undefined}>
        <path d="M1.5 4.5h8.5v7H1.5Z M10.5 7.2 14.5 5v6l-4-2.2Z" fill={health === 'live' ? 'currentColor' : 'none'} stroke="currentColor" strokeWidth="1.3" />
      </g>
      {health === 'covered' && <path d="M3 3h5.5v10H3Z" fill="currentColor" />}
      {(health === 'dark' || health === 'other' || health === 'off') && <path d="M2 14 14 2" stroke="currentColor" strokeWidth="1.6" />}
      {health === 'frozen' && <path d="M4.2 6.2v3.6M7.2 6.2v3.6" stroke="currentColor" strokeWidth="1.5" />}
      {health === 'stalled' && <path d="M5.8 6.2v2.2M5.8 9.4v.9" stroke="currentColor" strokeWidth="1.5" />}
    </svg>
  );
}

/** Shape, colour and word together. */
export function HealthMark({ health }: { health: Health }) {
  const words = useWords(probeWords);
  return (
    <span className={`${css.mark} ${css[health]}`}>
      <HealthShape health={health} />
      {words.health[health]}
    </span>
  );
}
