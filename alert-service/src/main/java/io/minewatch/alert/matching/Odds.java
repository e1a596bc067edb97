package io.minewatch.alert.matching;

import io.minewatch.alert.world.ShapedSite;
import io.minewatch.alert.world.Shapes;
import io.minewatch.alert.world.Snapshot;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.contract.site.Site;
import io.minewatch.contract.site.SiteState;
import io.minewatch.geolocation.LocalPlane;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * How likely a machine stands in what kind of site: the share of the error ellipse's weight that falls into it.
 *
 * <p>The ellipse is sampled at places of equal weight, rings by spokes. A sample that lies in two licensed sites counts
 * once, so a machine on their common border is still surely on licensed ground.
 */
record Odds(double banned, double licensed, Map<SiteId, Double> bySite, List<Site> sites) {

    private static final int RINGS = 10;
    private static final int SPOKES = 16;
    private static final List<Offset> SAMPLES = samples();

    static Odds of(Ellipse ellipse, Snapshot world, Instant at, ZoneId zone) {
        var plane = new LocalPlane(ellipse.centre());
        var points = SAMPLES.stream()
                .map(s -> plane.toPoint(stretched(s, ellipse)))
                .map(Shapes::of)
                .toList();
        var envelope = new Envelope();
        points.forEach(p -> envelope.expandToInclude(p.getCoordinate()));
        var near = world.listSitesNear(envelope, at);
        var hits = new HashMap<SiteId, Integer>();
        int banned = 0;
        int licensed = 0;
        for (var point : points) {
            var holding = near.stream().filter(s -> s.shape().intersects(point)).toList();
            holding.stream().map(s -> s.site().id()).distinct().forEach(id -> hits.merge(id, 1, Integer::sum));
            // Where a ban and a licence overlap, the ban counts.
            if (holding.stream().anyMatch(s -> isBanned(s.site(), at))) {
                banned++;
            } else if (holding.stream().anyMatch(s -> isLicensed(s.site(), at, zone))) {
                licensed++;
            }
        }
        var bySite = new HashMap<SiteId, Double>();
        hits.forEach((site, count) -> bySite.put(site, count / (double) points.size()));
        return new Odds(
                banned / (double) points.size(),
                licensed / (double) points.size(),
                bySite,
                near.stream().map(ShapedSite::site).distinct().toList());
    }

    /** The site most likely stood in, of those that {@code kind} allows. */
    Optional<Site> findLikeliest(Predicate<Site> kind) {
        return sites.stream()
                .filter(s -> bySite.containsKey(s.id()))
                .filter(kind)
                .max(Comparator.comparingDouble((Site s) -> probability(s)).thenComparing(s -> s.id().value()));
    }

    double probability(Site site) {
        return bySite.getOrDefault(site.id(), 0.0);
    }

    static boolean isBanned(Site site, Instant at) {
        return site.findStateAt(at)
                .map(SiteState::kind)
                .filter(k -> k == SiteState.Kind.BANNED)
                .isPresent();
    }

    static boolean isLicensed(Site site, Instant at, ZoneId zone) {
        return site.findStateAt(at)
                        .map(SiteState::kind)
                        .filter(k -> k == SiteState.Kind.LICENSED)
                        .isPresent()
                && site.findPermitInForceAt(at, zone).isPresent();
    }

    private static Offset stretched(Offset sample, Ellipse ellipse) {
        double bearing = Math.toRadians(ellipse.bearingDegrees());
        double along = sample.north() * ellipse.semiMajorMeters();
        double across = sample.east() * ellipse.semiMinorMeters();
        return new Offset(
                along * Math.sin(bearing) + across * Math.cos(bearing),
                along * Math.cos(bearing) - across * Math.sin(bearing));
    }

    private static List<Offset> samples() {
        var samples = new ArrayList<Offset>();
        for (int ring = 0; ring < RINGS; ring++) {
            double radius = Math.sqrt(-2 * Math.log(1 - (ring + 0.5) / RINGS));
            for (int spoke = 0; spoke < SPOKES; spoke++) {
                double angle = 2 * Math.PI * (spoke + 0.5 * (ring % 2)) / SPOKES;
                samples.add(new Offset(radius * Math.sin(angle), radius * Math.cos(angle)));
            }
        }
        return List.copyOf(samples);
    }

    /** An envelope of degrees around a point. */
    static Envelope around(LocalPlane plane, double meters) {
        var corner = plane.toPoint(new Offset(meters, meters));
        var envelope =
                new Envelope(new Coordinate(plane.origin().lon(), plane.origin().lat()));
        envelope.expandBy(
                corner.lon() - plane.origin().lon(),
                corner.lat() - plane.origin().lat());
        return envelope;
    }
}
