package io.minewatch.alert.world;

import io.minewatch.contract.Boundary;
import io.minewatch.contract.area.Area;
import io.minewatch.geolocation.GroundShape;
import java.time.Instant;

/**
 * One boundary of an area, ready to be asked about positions.
 *
 * @param shape of the boundary
 */
public record ShapedArea(Area area, Boundary boundary, GroundShape shape) {

    /** Whether it is the area's boundary at {@code instant}. */
    boolean holdsAt(Instant instant) {
        return boundary.valid().holdsAt(instant)
                && (area.boundaries().size() == 1
                        || area.findBoundaryAt(instant).filter(boundary::equals).isPresent());
    }
}
