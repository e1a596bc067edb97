import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { site as siteQuery, siteAt as siteAtQuery } from '../api/registryQueries.ts';
import type { Area, Moment, Permit, SiteAt } from '../api/registryTypes.ts';
import type { County, Me } from '../api/types.ts';
import { areaOf, perimeterOf } from '../draw/measure.ts';
import { shapeOf, type GeoPolygon } from '../draw/shape.ts';
import { useCoded } from '../i18n/coded.ts';
import { useFormat } from '../i18n/format.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton, States } from '../ui/States.tsx';
import { useShortcuts } from '../ui/useShortcuts.ts';
import { Closures } from './Closures.tsx';
import { KindMark } from './KindMark.tsx';
import { Neighbours } from './Neighbours.tsx';
import { PermitCard } from './PermitCard.tsx';
import { PermitForm } from './PermitForm.tsx';
import { SiteHistory } from './SiteHistory.tsx';
import css from './Sites.module.css';
import { SiteTimeline } from './SiteTimeline.tsx';
import { siteWords } from './words.ts';

export type Compared = { before: GeoPolygon | undefined; after: GeoPolygon | undefined };

type Props = {
  id: string;
  who: Me;
  areas: Area[];
  county: County;
  moment: Moment;
  mayEdit: boolean;
  onEdit: () => void;
  onShow: () => void;
  onCompare: (compared: Compared | undefined) => void;
  onSite: (id: string | undefined) => void;
  onChanged: () => void;
};

/** A site as it was at the moment that is looked at, with all that was said about it over time. */
export function SitePanel(props: Props) {
  const { id, who, county, moment, mayEdit, onChanged, onCompare } = props;
  const client = useQueryClient();
  const words = useWords(siteWords);
  const [history, setHistory] = useState(false);
  const [permit, setPermit] = useState<Permit | 'new'>();
  const at = useQuery(siteAtQuery(id, moment));
  const whole = useQuery(siteQuery(id));
  const turn = (on: boolean) => {
    setHistory(on);
    onCompare(undefined);
  };
  useShortcuts({ H: () => turn(!history) });
  if (permit && whole.data) {
    const done = () => {
      setPermit(undefined);
      onChanged();
    };
    return <PermitForm site={whole.data} permit={permit === 'new' ? undefined : permit} adcode={county.adcode} onDone={done} />;
  }
  if (history) return <SiteHistory id={id} onBack={() => turn(false)} onCompare={onCompare} />;
  return (
    <States query={at} skeleton={<Skeleton rows={6} height="4rem" />}>
      {(site) => (
        <article className={css.site}>
          <Head {...props} site={site} onHistory={() => turn(true)} />
          <section>
            <h3>{words.permits}</h3>
            <Permits site={site} onEdit={mayEdit ? setPermit : undefined} />
          </section>
          {site.protectedAreas?.map((area) => (
            <Notice key={area.area} tone={area.forbidden ? 'bad' : 'warn'}>{words.inProtected(area.name, area.forbidden)}</Notice>
          ))}
          {whole.data && <SiteTimeline site={whole.data} moment={moment} />}
          <Closures
            closures={site.closures} site={moment.asOf || moment.knownAt ? undefined : whole.data} isBanned={site.state?.kind === 'BANNED'} who={who}
            onChanged={() => {
              void client.invalidateQueries({ queryKey: ['site', id] });
              onChanged();
            }}
          />
          {site.boundary && <Neighbours id={id} shape={site.boundary.shape} moment={moment} onSite={props.onSite} />}
        </article>
      )}
    </States>
  );
}

function Head({ site, areas, mayEdit, onEdit, onShow, onSite, onHistory }: Props & { site: SiteAt; onHistory: () => void }) {
  const words = useWords(siteWords);
  const { language } = useLanguage();
  const format = useFormat();
  const township = areas.find(({ id }) => id === site.township);
  const shape = site.boundary && shapeOf({ ...site.boundary.shape, type: 'MultiPolygon' });
  return (
    <>
      <div>
        <div className={css.countRow}>
          <h2>{nameIn(language, site)}</h2>
          <Button look="quiet" size="small" aria-label={words.close} onClick={() => onSite(undefined)}>×</Button>
        </div>
        <p><KindMark kind={site.state?.kind} /> {township ? nameIn(language, township) : site.township}</p>
        <p className={css.soft}>{Object.entries(site.names).filter(([tag, name]) => tag !== language && name !== nameIn(language, site)).map(([, name]) => name).join(' · ')}</p>
      </div>
      <div className={css.acts}>
        {mayEdit && <Button look="accent" hint="E" onClick={onEdit}>{words.edit}</Button>}
        <Button onClick={onShow}>{words.onMap}</Button>
        <Button hint="H" onClick={onHistory}>{words.history}</Button>
      </div>
      <dl className={css.facts}>
        <dt>{words.id}</dt>
        <dd>{site.id}</dd>
        {shape && site.boundary ? (
          <>
            <dt>{words.area}</dt>
            <dd>{format.number(Math.round(areaOf(shape)))} {words.squareMeters}</dd>
            <dt>{words.perimeter}</dt>
            <dd>{format.number(Math.round(perimeterOf(shape)))} {words.meters}</dd>
            <dt>{words.boundarySince}</dt>
            <dd>{format.date(site.boundary.valid.from)} <span className={css.soft}>{words.recorded(format.exact(site.boundary.recordedAt))}</span></dd>
          </>
        ) : (
          <dd>{words.noBoundary}</dd>
        )}
      </dl>
    </>
  );
}

function Permits({ site, onEdit }: { site: SiteAt; onEdit: ((permit: Permit | 'new') => void) | undefined }) {
  const words = useWords(siteWords);
  const coded = useCoded();
  return (
    <>
      {!site.permits.length && <p className={css.soft}>{words.noPermits}</p>}
      {site.permits.map(({ permit, inForce, why, warnings }) => (
        <PermitCard key={permit.id} permit={permit} inForce={inForce} why={[...(why ?? []), ...(warnings ?? [])].map(coded)} onEdit={onEdit} />
      ))}
      {onEdit && <Button size="small" onClick={() => onEdit('new')}>{words.addPermit}</Button>}
    </>
  );
}
