import { useQuery } from '@tanstack/react-query';
import { alert as alertQuery } from '../api/queries.ts';
import type { AlertDetail, Me } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { useWords } from '../i18n/language.tsx';
import { Age } from '../ui/Age.tsx';
import { SeverityMark } from '../ui/SeverityMark.tsx';
import { Empty, Skeleton, States } from '../ui/States.tsx';
import { Acts, type Open } from './Acts.tsx';
import css from './AlertPanel.module.css';
import { ClaimBanner } from './ClaimBanner.tsx';
import { isAboutCameras } from './cameras.ts';
import { Cameras } from './Cameras.tsx';
import { DismissalAnswer } from './DismissalAnswer.tsx';
import { Frames } from './Frames.tsx';
import type { HeldActs } from './held.ts';
import { History, Log, Story } from './Past.tsx';
import { SiteFacts } from './SiteFacts.tsx';
import { usePlaceName, useTownshipName } from './usePlaceName.ts';
import { Why } from './Why.tsx';
import { alertWords } from './words.ts';

type Props = {
  id: string | undefined;
  who: Me;
  held: HeldActs;
  open: Open;
  onOpen: (open: Open) => void;
  onSelect: (id: string) => void;
  onProbe: (id: string) => void;
  onTakeOver: () => void;
};

/** One alert, whole: the picture, why, what the registry says, what was done, and what can be done now. */
export function AlertPanel({ id, ...rest }: Props) {
  const words = useWords(alertWords);
  if (!id) return <Empty title={words.choose}>{words.chooseHint}</Empty>;
  return <Chosen key={id} id={id} {...rest} />;
}

function Chosen({ id, ...rest }: Props & { id: string }) {
  const query = useQuery(alertQuery(id));
  return (
    <States query={query} skeleton={<><Skeleton rows={1} height="16rem" /><Skeleton rows={4} height="3rem" /></>}>
      {(alert) => <Whole alert={alert} {...rest} />}
    </States>
  );
}

function Whole({ alert, who, held, open, onOpen, onSelect, onProbe, onTakeOver }: Omit<Props, 'id'> & { alert: AlertDetail }) {
  const common = useWords(commonWords);
  const placeName = usePlaceName();
  const townshipName = useTownshipName();
  const cameras = isAboutCameras(alert);
  return (
    <article className={css.panel} aria-label={placeName(alert)} data-severity={alert.severity} data-status={alert.status}>
      <header className={css.head}>
        <SeverityMark alert={alert} />
        <h2>{placeName(alert)}</h2>
        <p className={css.soft}>
          {[common.rule[alert.rule], alert.machines.map((machine) => common.machine[machine]).join(common.machineJoin)].filter(Boolean).join(' · ')}
          {alert.township && alert.rule !== 'CAMERAS_SILENT' && ` · ${townshipName(alert)}`} · <Age at={alert.lastSeenAt} />
        </p>
        <span className={css.status}>{common.status[alert.status]}</span>
      </header>
      <ClaimBanner alert={alert} who={who} onTakeOver={onTakeOver} />
      <div className={css.scroll} tabIndex={0} role="region" aria-label={placeName(alert)}>
        {!cameras && <Frames alert={alert} />}
        <Why alert={alert} />
        {cameras ? <Cameras alert={alert} onProbe={onProbe} /> : <SiteFacts site={alert.site} />}
        <Story alert={alert} onSelect={onSelect} />
        <History history={alert.history} onSelect={onSelect} />
        <Log log={alert.log} />
      </div>
      <DismissalAnswer alert={alert} who={who} held={held} />
      <Acts alert={alert} who={who} held={held} open={open} onOpen={onOpen} />
    </article>
  );
}
