package io.minewatch.alert.rule;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.SiteId;

/** Where a rule was met. Which place off any site that is, the room {@code alert} knows, which keeps such places. */
public sealed interface Where {

    /** In a site, or at its border. */
    record AtSite(SiteId site) implements Where {}

    /** In the open, where the machine stood. */
    record AtSpot() implements Where {}

    /** On a road, as far as one probe sees it: trucks that pass one after the other are one matter. */
    record OnRoad(AreaId road) implements Where {}

    /** Somewhere before a probe. */
    record BeforeProbe() implements Where {}
}
