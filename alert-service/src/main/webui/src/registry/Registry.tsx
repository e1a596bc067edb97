import { useQuery } from '@tanstack/react-query';
import { useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { county as countyQuery } from '../api/queries.ts';
import type { County, Me } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { TimeZone } from '../i18n/format.ts';
import { useWords } from '../i18n/language.tsx';
import { dayAfter } from '../i18n/zoned.ts';
import { KeyHelp } from '../ui/KeyHelp.tsx';
import { AreasView } from '../areas/AreasView.tsx';
import { ProbesView } from '../calibration/ProbesView.tsx';
import { HoldersView } from '../holders/HoldersView.tsx';
import { ImportsView } from '../imports/ImportsView.tsx';
import { KeysView } from '../keys/KeysView.tsx';
import { PatchesView } from '../patches/PatchesView.tsx';
import { SitesView } from '../sites/SitesView.tsx';
import { Button } from '../ui/Button.tsx';
import { LanguageSwitch } from '../ui/LanguageSwitch.tsx';
import { LeaveGuard, useLeave } from '../ui/Leave.tsx';
import { PageLinks } from '../ui/PageLinks.tsx';
import { ReadFailed, Skeleton } from '../ui/States.tsx';
import { useShortcuts } from '../ui/useShortcuts.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { MomentFields, PastNotice } from './Moment.tsx';
import css from './Registry.module.css';
import { useAddress, VIEWS, type Address, type Go } from './useAddress.ts';
import { registryWords } from './words.ts';

/** The clerk's page: what is registered, as of any day, and the way to change it. */
export function Registry({ who }: { who: Me }) {
  const [address, go] = useAddress();
  return (
    <LeaveGuard>
      <Inside who={who} address={address} go={go} />
    </LeaveGuard>
  );
}

function Inside({ who, address, go }: { who: Me; address: Address; go: Go }) {
  const words = useWords(registryWords);
  const common = useWords(commonWords);
  const zone = useContext(TimeZone);
  const county = useQuery(countyQuery);
  const leave = useLeave();
  const [help, setHelp] = useState(false);
  const dated = DATED.includes(address.view);
  const moment = useMemo(() => {
    const endOf = (day: string | undefined) => (day ? new Date(Date.parse(dayAfter(day, zone)) - 1000).toISOString() : undefined);
    return dated ? { asOf: endOf(address.asOf), knownAt: endOf(address.knownAt) } : NOW;
  }, [dated, address.asOf, address.knownAt, zone]);
  // On a phone the views are a row to be pushed aside: the one that is open must not be out of sight.
  const views = useRef<HTMLElement>(null);
  useEffect(() => void views.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }), [address.view, words]);
  useShortcuts({ '?': () => setHelp(true) });
  return (
    <div className={css.page}>
      <header className={css.bar}>
        <h1>{county.data?.name} {common.pages.registry}</h1>
        <nav ref={views} className={css.views} aria-label={words.viewsLabel}>
          {VIEWS.filter((view) => mayView(view, who)).map((view) => (
            <button key={view} type="button" aria-current={view === address.view ? 'page' : undefined} onClick={() => leave(() => go({ view }))}>
              {words.views[view]}
            </button>
          ))}
        </nav>
        {dated && <MomentFields address={address} go={go} />}
        {who.roles.some((role) => EXPORTERS.includes(role)) && <ExportMenu moment={moment} county={county.data} />}
        <PageLinks who={who} here="registry" />
        <span className={css.keys}><Button look="quiet" size="small" hint="?" onClick={() => setHelp(true)}>{words.keys}</Button></span>
        <LanguageSwitch />
        <span className={css.who}>{who.name}</span>
        <Button look="quiet" size="small" onClick={() => leave(() => location.assign('/logout'))}>{common.logOut}</Button>
      </header>
      <PastNotice moment={moment} go={go} />
      {county.data ? <View who={who} county={county.data} address={address} go={go} moment={moment} />
        : county.isError ? <ReadFailed query={county} /> : <Skeleton rows={6} height="4rem" />}
      {help && <KeyHelp title={words.keys} keys={words.keyList} onClose={() => setHelp(false)} />}
    </div>
  );
}

export type ViewProps = { who: Me; county: County; address: Address; go: Go; moment: { asOf: string | undefined; knownAt: string | undefined } };

const VIEW_OF: Record<Address['view'], (props: ViewProps) => ReactNode> = {
  sites: SitesView, areas: AreasView, imports: ImportsView, probes: ProbesView, patches: PatchesView, holders: HoldersView, keys: KeysView,
};

/** What can be looked at as of another day. */
const DATED: Address['view'][] = ['sites', 'areas'];
const NOW = { asOf: undefined, knownAt: undefined };

/** Who takes files along; an operator only looks. */
const EXPORTERS = ['clerk', 'admin', 'supervisor', 'auditor'];

/** Keys are for administrators, and for auditors to look at. */
const mayView = (view: Address['view'], { roles }: Me) => view !== 'keys' || roles.includes('admin') || roles.includes('auditor');

function View(props: ViewProps) {
  const { view } = props.address;
  const Shown = VIEW_OF[mayView(view, props.who) ? view : 'sites'];
  return <Shown {...props} />;
}
