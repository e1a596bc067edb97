import type { SiteView } from '../api/types.ts';
import { commonWords } from '../i18n/common.ts';
import { useFormat } from '../i18n/format.ts';
import { nameIn, useLanguage, useWords } from '../i18n/language.tsx';
import css from './AlertPanel.module.css';
import { alertWords } from './words.ts';

/** What the registry says of the place: the permit in force and the closure ordered. */
export function SiteFacts({ site }: { site: SiteView | undefined }) {
  const words = useWords(alertWords);
  const common = useWords(commonWords);
  const format = useFormat();
  const { language } = useLanguage();
  return (
    <section className={css.section} aria-label={words.site}>
      <h3>{words.site}</h3>
      {site ? (
        <dl className={css.facts}>
          <dt>{common.siteKind[site.kind]}</dt>
          <dd>{nameIn(language, site)}</dd>
          <dt>{words.permit}</dt>
          <dd>
            {site.permitInForce
              ? [
                  site.permitInForce.number,
                  site.permitInForce.holder,
                  site.permitInForce.mineral,
                  site.permitInForce.validUntil && words.permitUntil(format.date(site.permitInForce.validUntil)),
                ].filter(Boolean).join(' · ')
              : words.noPermit}
          </dd>
          {site.closure && (
            <>
              <dt>{words.closure}</dt>
              <dd>{words.closureState(site.closure.proved, site.closure.measures, site.closure.accepted)}</dd>
            </>
          )}
        </dl>
      ) : (
        <p className={css.soft}>{words.offSite}</p>
      )}
    </section>
  );
}
