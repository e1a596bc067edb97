package io.minewatch.registry.site;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.area.Area;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A protected area that a site's ground reaches into.
 *
 * @param forbidden whether nothing may be taken from it at that time
 */
public record ProtectedAt(AreaId area, Area.Kind kind, String name, boolean forbidden) {

    static ProtectedAt of(Area area, Instant asOf, ZoneId zone) {
        return new ProtectedAt(area.id(), area.kind(), area.name(), area.isForbiddenAt(asOf, zone));
    }
}
