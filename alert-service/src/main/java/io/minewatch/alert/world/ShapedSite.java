package io.minewatch.alert.world;

import io.minewatch.contract.Boundary;
import io.minewatch.contract.site.Site;
import io.minewatch.geolocation.GroundShape;
import java.time.Instant;

/**
 * One boundary of a site, ready to be asked about positions.
 *
 * @param shape of the boundary
 */
public record ShapedSite(Site site, Boundary boundary, GroundShape shape) {

    /** Whether it is the site's boundary at {@code instant}. */
    boolean holdsAt(Instant instant) {
        return boundary.valid().holdsAt(instant)
                && (site.boundaries().size() == 1
                        || site.findBoundaryAt(instant).filter(boundary::equals).isPresent());
    }
}
