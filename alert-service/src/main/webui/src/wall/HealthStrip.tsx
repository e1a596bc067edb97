import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { system } from '../api/queries.ts';
import type { SystemView } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { useCoded } from '../i18n/coded.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords, wordOf } from '../i18n/language.tsx';
import { HEALTHS, type Health, type ProbeFilter } from '../probes/health.ts';
import { Age } from '../ui/Age.tsx';
import css from './HealthStrip.module.css';
import { Notices } from './Notices.tsx';
import { wallWords } from './words.ts';

const MOST_PER_TEN_MINUTES = 10;
/** One in ten minutes, twice over. */
const MANY_PER_HOUR = 12;
const TROUBLES = HEALTHS.filter((health) => health !== 'live' && health !== 'off');
const MILD: Health[] = ['stalled', 'frozen'];

/** One quiet line while all is well; what is not stands out by word and colour. */
export function HealthStrip({ onProbes }: { onProbes: (filter: ProbeFilter) => void }) {
  const words = useWords(wallWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const { data, isError, dataUpdatedAt } = useQuery(system);
  return (
    <footer className={css.strip} aria-label={words.health}>
      {isError && (
        <span className={css.bad}>
          {words.systemUnknown}
          {data && ` · ${common.lastRead(format.timeWithSeconds(dataUpdatedAt))}`}
        </span>
      )}
      {data && <Facts system={data} onProbes={onProbes} />}
    </footer>
  );
}

function Facts({ system, onProbes }: { system: SystemView; onProbes: (filter: ProbeFilter) => void }) {
  const words = useWords(wallWords);
  const format = useFormat();
  const coded = useCoded();
  const { probes, services, stalled, ledger, oldBacklogSince } = system;
  const down = services.filter((service) => service.state !== 'UP');
  return (
    <>
      <Fact name={words.probes}>
        <Count look={css.good} onClick={() => onProbes('all')}>{words.probeStates.live} {probes.live}/{probes.total}</Count>
        {TROUBLES.map((state) => probes[state] > 0 && (
          <Count key={state} look={MILD.includes(state) ? css.warn : css.bad} onClick={() => onProbes(state)}>
            {words.probeStates[state]} {probes[state]}
          </Count>
        ))}
        {probes.off > 0 && <Count onClick={() => onProbes('off')}>{words.probeStates.off} {probes.off}</Count>}
      </Fact>
      <Fact name={words.services}>
        {down.length + stalled.length === 0 && <span className={css.good}>{words.allRunning}</span>}
        {down.map((service) => (
          <span key={service.name} className={css.bad} title={service.detail}>{service.name} {wordOf(words.state, service.state)}</span>
        ))}
        {stalled.map((part) => (
          <span key={part.name} className={css.bad}>{coded(part.what)}</span>
        ))}
      </Fact>
      <Fact name={words.backlog}>
        <span className={oldBacklogSince ? css.bad : system.backlog > 100 ? css.warn : undefined}>
          {format.number(system.backlog)}
          {oldBacklogSince && ` · ${words.since(format.timeWithSeconds(oldBacklogSince))}`}
        </span>
      </Fact>
      <Fact name={words.putAside}><span className={system.putAside > 0 ? css.warn : undefined}>{format.number(system.putAside)}</span></Fact>
      <Fact name={words.load} title={words.loadMeaning}>
        <span className={system.load.perTenMinutes > MOST_PER_TEN_MINUTES ? css.bad : system.load.perTenMinutes > 1 ? css.warn : undefined}>
          {words.perTenMinutes(format.number(system.load.perTenMinutes))}
        </span>
        <span className={system.load.perHour > 6 * MOST_PER_TEN_MINUTES ? css.bad : system.load.perHour > MANY_PER_HOUR ? css.warn : undefined}>
          {words.perHour(format.number(system.load.perHour))}
        </span>
      </Fact>
      {system.notices.length > 0 && <Notices notices={system.notices} />}
      <Fact name={words.ledger} title={ledger.root}>
        <span>
          #{format.number(ledger.seq)} <code>{ledger.root.slice(0, 12)}</code>
          {ledger.lastRoot && <> · {words.signed} <Age at={ledger.lastRoot.at} /></>}
        </span>
      </Fact>
    </>
  );
}

/** So many probes; press to see which. */
function Count({ look, onClick, children }: { look?: string | undefined; onClick: () => void; children: ReactNode }) {
  return <button type="button" className={`${css.count} ${look ?? ''}`} onClick={onClick}>{children}</button>;
}

function Fact({ name, title, children }: { name: string; title?: string; children: ReactNode }) {
  return (
    <span className={css.fact} title={title}>
      <span className={css.name}>{name}</span> {children}
    </span>
  );
}
