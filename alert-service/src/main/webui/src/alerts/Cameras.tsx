import { useQuery } from '@tanstack/react-query';
import { world as worldQuery } from '../api/queries.ts';
import type { AlertDetail } from '../api/types.ts';
import { useWords } from '../i18n/language.tsx';
import { healthOf } from '../probes/health.ts';
import { HealthMark } from '../probes/HealthMark.tsx';
import { Age } from '../ui/Age.tsx';
import css from './AlertPanel.module.css';
import { areWellAgain } from './cameras.ts';
import { alertWords } from './words.ts';

/** How the cameras of an alert do now, whatever the alert was raised for; each opens its timeline. */
export function Cameras({ alert, onProbe }: { alert: AlertDetail; onProbe: (id: string) => void }) {
  const words = useWords(alertWords);
  const { data } = useQuery({ ...worldQuery, enabled: false });
  return (
    <section className={css.section} aria-label={words.cameras}>
      <h3>{words.cameras} · {areWellAgain(alert) ? words.wellAgain : words.stillSo}</h3>
      <ul>
        {alert.probes.map((id) => {
          const probe = data?.probes.find((one) => one.id === id);
          return (
            <li key={id}>
              <button type="button" className={css.camera} aria-label={words.showProbe(probe?.name ?? id)} onClick={() => onProbe(id)}>
                <strong>{probe?.name ?? id}</strong>
                {probe && <HealthMark health={healthOf(probe)} />}
                <span className={css.soft}>{probe?.status && <Age at={probe.status.since} />}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className={css.soft}>{words.noCameraPicture}</p>
    </section>
  );
}
