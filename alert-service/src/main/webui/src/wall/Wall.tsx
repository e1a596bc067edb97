import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { HeldActs } from '../alerts/held.ts';
import { useClaim } from '../alerts/useClaim.ts';
import { ChecksSheet } from '../alerts/ChecksSheet.tsx';
import { mayLookAgain, maySeeFlags, type Check } from '../alerts/checks.ts';
import { AlertPanel } from '../alerts/AlertPanel.tsx';
import { HeldToasts } from '../alerts/HeldToasts.tsx';
import type { Open } from '../alerts/Acts.tsx';
import { alert as alertQuery, county as countyQuery, world as worldQuery } from '../api/queries.ts';
import type { Me } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { useFeed } from '../live/useFeed.ts';
import { Guard } from '../ui/Guard.tsx';
import type { ProbeFilter } from '../probes/health.ts';
import { ProbeSheet } from '../probes/ProbeSheet.tsx';
import { Notice } from '../ui/Notice.tsx';
import { ReadFailed, Skeleton } from '../ui/States.tsx';
import { useSteady } from '../ui/useSteady.ts';
import { HealthStrip } from './HealthStrip.tsx';
import { KeyHelp } from '../ui/KeyHelp.tsx';
import { Queue } from './Queue.tsx';
import { Tabs, type Tab } from './Tabs.tsx';
import { TopBar } from './TopBar.tsx';
import { useAddress } from './useAddress.ts';
import { useCaughtUp } from './useCaughtUp.ts';
import { useQueue } from './useQueue.ts';
import { useSound } from './useSound.ts';
import { useWallKeys } from './useWallKeys.ts';
import css from './Wall.module.css';
import { wallWords } from './words.ts';

const MineMap = lazy(() => import('../map/MineMap.tsx'));

/** The operator's wall: queue, map, alert, and the system's health beneath. */
export function Wall({ who }: { who: Me }) {
  const words = useWords(wallWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const feed = useFeed();
  const [address, changeAddress] = useAddress();
  const [open, setOpen] = useState<Open>();
  const [help, setHelp] = useState(false);
  const [tab, setTab] = useState<Tab>(address.alert ? 'alert' : address.probes || address.check ? 'map' : 'queue');
  const [held] = useState(() => new HeldActs());
  const county = useQuery(countyQuery);
  const world = useQuery(worldQuery);
  const queue = useQueue(address.filter);
  const selected = useQuery({ ...alertQuery(address.alert ?? ''), enabled: Boolean(address.alert) });
  const takeOver = useClaim(selected.data?.status === 'SETTLED' ? undefined : address.alert, who);
  const caughtUp = useCaughtUp(feed, queue.open);
  const sound = useSound(queue.open.data?.alerts);

  const select = useSteady((id: string, to: Tab = 'alert') => {
    if (id !== address.alert) setOpen(undefined);
    changeAddress({ alert: id });
    setTab(to);
  });
  const choose = useSteady((id: string) => select(id));
  const showProbes = (probes: ProbeFilter | undefined, probe?: string) => {
    changeAddress({ probes, probe });
    if (probes) setTab('map');
  };
  const showProbe = (probe: string | undefined) => showProbes(address.probes ?? 'all', probe);
  const maySeeChecks = mayLookAgain(who) || maySeeFlags(who);
  const showChecks = (check: Check | undefined) => {
    if (!maySeeChecks) return;
    changeAddress({ check, ...(check ? { probes: undefined, probe: undefined } : {}) });
    if (check) setTab('map');
  };
  useWallKeys({ showChecks: (shown) => showChecks(shown ? 'looks' : undefined), checksShown: Boolean(address.check), takeOver, showProbes, probesShown: Boolean(address.probes), who, held, queue: queue.shown, selected: selected.data, selectedId: address.alert, select, setOpen, setHelp, setTab });

  return (
    <div className={css.wall} data-tab={tab}>
      <TopBar who={who} onChecks={maySeeChecks ? () => showChecks('looks') : undefined} county={county.data} feed={feed} sound={sound} onHelp={() => setHelp(true)} />
      <div className={css.notices}>
        {feed.kind === 'lost' && <Notice tone="warn">{common.feedLost(format.timeWithSeconds(feed.since))}</Notice>}
        {feed.kind === 'live' && caughtUp && <Notice tone="calm">{words.caughtUp(format.duration(caughtUp.seconds), caughtUp.fresh)}</Notice>}
      </div>
      <main className={css.columns}>
        <Queue
          className={css.queue}
          queue={queue}
          who={who}
          filter={address.filter}
          townships={world.data?.townships ?? []}
          selected={address.alert}
          onSelect={choose}
          onFilter={(filter) => changeAddress({ filter })}
        />
        <div className={css.map}>
          {world.isError && <ReadFailed query={world} />}
          {county.data && world.data ? (
            <Guard instead={<Notice tone="bad">{words.mapFailed}</Notice>}>
              <Suspense fallback={<Skeleton rows={1} height="60vh" />}>
                <MineMap
                  county={county.data}
                  world={world.data}
                  alerts={queue.shown}
                  selected={selected.data}
                  selectedId={address.alert}
                  onSelect={choose}
                  onProbe={showProbe}
                />
              </Suspense>
            </Guard>
          ) : (
            !world.isError && <Skeleton rows={1} height="60vh" />
          )}
          {address.check && maySeeChecks && (
            <ChecksSheet check={address.check} who={who} onCheck={showChecks} onSelect={choose} onClose={() => showChecks(undefined)} />
          )}
          {world.data && address.probes && (
            <ProbeSheet
              world={world.data}
              filter={address.probes}
              selected={address.probe}
              onFilter={(probes) => showProbes(probes)}
              onSelect={showProbe}
              onClose={() => showProbes(undefined)}
            />
          )}
        </div>
        <section className={css.alert}>
          <AlertPanel id={address.alert} who={who} held={held} open={open} onOpen={setOpen} onSelect={choose} onProbe={showProbe} onTakeOver={takeOver} />
        </section>
      </main>
      <HealthStrip onProbes={showProbes} />
      <Tabs tab={tab} onTab={setTab} />
      <HeldToasts held={held} />
      {help && <KeyHelp title={words.keys} keys={words.keyList} onClose={() => setHelp(false)} />}
    </div>
  );
}
