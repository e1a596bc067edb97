package io.minewatch.registry.permit;

import io.minewatch.contract.PermitId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.site.Permit;
import io.minewatch.registry.change.Moment;

/** A permit with the revision that the next change of its site expects. */
public record SitePermit(SiteId site, long revision, Permit permit) {

    static SitePermit of(Permits permits, SiteId site, PermitId id, Moment known) {
        return new SitePermit(site, known.revision(), permits.get(site, id, known));
    }
}
