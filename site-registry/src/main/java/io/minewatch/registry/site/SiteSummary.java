package io.minewatch.registry.site;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.site.Permit;
import io.minewatch.contract.site.Site;
import io.minewatch.contract.site.SiteState;
import io.minewatch.registry.shape.Shapes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A site in a list, at one instant: what one line of it needs.
 *
 * @param kind absent if it had no state then
 * @param permits the numbers of all it ever had, as far as was known
 * @param holders of these
 * @param permitInForce the number of the one under which it might be mined then
 * @param box least longitude, least latitude, greatest longitude, greatest latitude of its boundary then
 * @param centre a point on its ground then
 */
public record SiteSummary(
        SiteId id,
        long revision,
        String name,
        Map<String, String> names,
        AreaId township,
        SiteState.@Nullable Kind kind,
        List<String> permits,
        List<String> holders,
        @Nullable String permitInForce,
        int closures,
        @Nullable List<Double> box,
        @Nullable GeoPoint centre,
        Instant recordedAt) {

    static SiteSummary of(Site site, Instant at, ZoneId zone) {
        var shape = site.findBoundaryAt(at).map(boundary -> Shapes.toJts(boundary.shape()));
        return new SiteSummary(
                site.id(),
                site.revision(),
                site.name(),
                site.names(),
                site.township(),
                site.findStateAt(at).map(SiteState::kind).orElse(null),
                site.permits().stream().map(Permit::number).toList(),
                site.permits().stream().map(Permit::holder).distinct().toList(),
                site.findPermitInForceAt(at, zone).map(Permit::number).orElse(null),
                site.closures().size(),
                shape.map(s -> s.getEnvelopeInternal())
                        .map(e -> List.of(e.getMinX(), e.getMinY(), e.getMaxX(), e.getMaxY()))
                        .orElse(null),
                shape.map(s -> s.getInteriorPoint())
                        .map(p -> new GeoPoint(p.getX(), p.getY()))
                        .orElse(null),
                site.recordedAt());
    }
}
