import type { ReactNode } from 'react';
import type { ProbeStatus, ProbeView } from '../api/types.ts';
import { useCoded } from '../i18n/coded.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords, wordOf } from '../i18n/language.tsx';
import { Age } from '../ui/Age.tsx';
import { healthOf } from './health.ts';
import { HealthMark } from './HealthMark.tsx';
import css from './Probes.module.css';
import { Timeline } from './Timeline.tsx';
import { probeWords } from './words.ts';

/** A clock that is off by less is right. */
const RIGHT_WITHIN_SECONDS = 1;

/** One probe: how it does and since when, why, how old its last picture is, what its gate does, and what happened to it. */
export function ProbePanel({ probe }: { probe: ProbeView }) {
  const words = useWords(probeWords);
  const { status } = probe;
  return (
    <div className={css.panel} tabIndex={0} role="region" aria-label={probe.name}>
      <HealthMark health={healthOf(probe)} />
      {status ? <Facts status={status} /> : <p className={css.soft}>{words.neverHeard}</p>}
      <Timeline probe={probe.id} />
    </div>
  );
}

function Facts({ status }: { status: ProbeStatus }) {
  const words = useWords(probeWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const coded = useCoded();
  const { clockOffsetSeconds: offset, gate, bursts } = status;
  const off = offset === undefined ? 0 : Math.abs(offset);
  return (
    <dl className={css.facts}>
      <Fact name={words.sinceName}>
        <Age at={status.since} exact />
        {status.previous && <span className={css.soft}> · {words.before(common.probeState[status.previous])}</span>}
      </Fact>
      <Fact name={common.probeState[status.state]}>{coded(status.reason)}</Fact>
      {status.also.map((concern) => (
        <Fact key={concern.state} name={`${words.also}: ${common.probeState[concern.state]}`}>
          {coded(concern.reason)} <span className={css.soft}>· <Age at={concern.since} /></span>
        </Fact>
      ))}
      <Fact name={words.lastFrame}>{status.lastFrameAt ? <Age at={status.lastFrameAt} exact /> : words.never}</Fact>
      {status.stream && <Fact name={words.stream}>{wordOf(words.streams, status.stream)}</Fact>}
      {offset !== undefined && (
        <Fact name={words.clock}>
          {off < RIGHT_WITHIN_SECONDS ? words.clockRight : (offset > 0 ? words.clockAhead : words.clockBehind)(format.duration(off))}
        </Fact>
      )}
      <Fact name={words.frames}>
        {words.framesShown(format.number(status.framesHandled), format.number(status.framesLost), format.number(status.framesPublished))}
      </Fact>
      {gate && <Gate gate={gate} />}
      {bursts && (
        <Fact name={words.bursts}>
          {words.burstsShown(format.number(bursts.asked), format.number(bursts.granted), format.number(bursts.failed))}
        </Fact>
      )}
      <Fact name={words.watcher}>{status.watcher} <span className={css.soft}>· {words.reported} <Age at={status.reportedAt} /></span></Fact>
    </dl>
  );
}

const HELD = ['light', 'shake', 'mask', 'flicker', 'rain', 'insects'] as const;

function Gate({ gate }: { gate: NonNullable<ProbeStatus['gate']> }) {
  const words = useWords(probeWords);
  const format = useFormat();
  const held = HELD.filter((why) => gate[why] > 0);
  return (
    <>
      <Fact name={words.gate}>
        {words.gateOpened(format.number(gate.motion + gate.heartbeat + gate.learning), format.number(gate.looks))}
        <br />
        <span className={css.soft}>{words.gateWhy(format.number(gate.motion), format.number(gate.heartbeat), format.number(gate.learning))}</span>
        <br />
        <span className={css.soft}>{words.gateNow(format.finePercent(gate.thresholdShare), format.finePercent(gate.silencedShare))}</span>
      </Fact>
      {held.length > 0 && (
        <Fact name={words.gateHeld}>{held.map((why) => `${words.held[why]} ${format.number(gate[why])}`).join(' · ')}</Fact>
      )}
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
