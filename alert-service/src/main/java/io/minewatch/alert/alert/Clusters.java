package io.minewatch.alert.alert;

import io.minewatch.alert.CountyConfig;
import io.minewatch.alert.alert.StayPolicy.Span;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.matching.MatchingConfig;
import io.minewatch.alert.matching.Spot;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.alert.ClusterId;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.geolocation.LocalPlane;
import io.minewatch.geolocation.LocalPlane.Offset;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;

/** Places off any site. One is made where a digging machine is first seen, and stays there for good. */
@ApplicationScoped
class Clusters {

    /** Who digs stays about: so late sightings of one probe find the place that another one gave. */
    private static final Duration AT_WORK = Duration.ofHours(1);

    private final Database database;
    private final SightingMatches matches;
    private final MatchingConfig config;
    private final CountyConfig county;
    private final InstantSource clock;

    Clusters(
            Database database,
            SightingMatches matches,
            MatchingConfig config,
            CountyConfig county,
            InstantSource clock) {
        this.database = database;
        this.matches = matches;
        this.config = config;
        this.county = county;
        this.clock = clock;
    }

    /**
     * The place that a machine belongs to: the nearest within reach, else where another probe sees it, else a new one, named
     * after the sighting.
     */
    Place.OffSite at(Spot spot, Sighting sighting) {
        // Two probes that see the same machine at once must not make two places of it.
        database.lock("clusters");
        return findNearest(spot.ellipse().centre())
                .or(() -> findWhereSeen(spot, sighting))
                .orElseGet(() -> add(new Place.OffSite(
                        new ClusterId(NameIds.of(county.adcode(), "cluster", sighting.id())),
                        spot.ellipse().centre(),
                        config.stayRadiusMeters())));
    }

    private Optional<Place.OffSite> findWhereSeen(Spot spot, Sighting sighting) {
        var time = new Span(spot.from().minus(AT_WORK), spot.until().plus(AT_WORK));
        return matches.listOffSite(spot.ellipse().centre(), 2 * config.stayRadiusMeters(), time).stream()
                .filter(m -> !m.sighting().probe().equals(sighting.probe()) && isSame(spot, sighting, m))
                .map(m -> m.suspicion().place())
                .filter(Place.OffSite.class::isInstance)
                .map(Place.OffSite.class::cast)
                .findFirst();
    }

    private static boolean isSame(Spot spot, Sighting sighting, Match match) {
        var other = match.suspicion().spot();
        return other != null && SameMachine.isShownBy(sighting, spot, match.sighting(), other, AT_WORK);
    }

    private Optional<Place.OffSite> findNearest(GeoPoint point) {
        var plane = new LocalPlane(point);
        var corner = plane.toPoint(new Offset(config.stayRadiusMeters(), config.stayRadiusMeters()));
        double lonReach = corner.lon() - point.lon();
        double latReach = corner.lat() - point.lat();
        return database
                .list(
                        "SELECT id, lon, lat, radius_meters FROM cluster WHERE lat BETWEEN ? AND ? AND lon BETWEEN ? AND ?",
                        row -> new Place.OffSite(
                                new ClusterId(row.text("id")),
                                new GeoPoint(row.decimal("lon"), row.decimal("lat")),
                                row.decimal("radius_meters")),
                        point.lat() - latReach,
                        point.lat() + latReach,
                        point.lon() - lonReach,
                        point.lon() + lonReach)
                .stream()
                .filter(c -> LocalPlane.distanceMeters(point, c.centre()) <= c.radiusMeters())
                .min(Comparator.comparingDouble((Place.OffSite c) -> LocalPlane.distanceMeters(point, c.centre()))
                        .thenComparing(Place.OffSite::key));
    }

    /** What a probe looks at when nobody can say where exactly. */
    Place.OffSite around(Probe probe) {
        return new Place.OffSite(
                new ClusterId(NameIds.of(county.adcode(), "cluster", "probe", probe.id())),
                probe.location(),
                config.questionRadiusMeters());
    }

    /** What a probe sees of a road. */
    Place.OffSite on(AreaId road, Probe probe) {
        return new Place.OffSite(
                new ClusterId(NameIds.of(county.adcode(), "cluster", "road", road, probe.id())),
                probe.location(),
                config.questionRadiusMeters());
    }

    private Place.OffSite add(Place.OffSite cluster) {
        database.change(
                "INSERT INTO cluster (id, lon, lat, radius_meters, recorded_at) VALUES (?, ?, ?, ?, ?)",
                cluster.cluster(),
                cluster.centre().lon(),
                cluster.centre().lat(),
                cluster.radiusMeters(),
                clock.instant());
        return cluster;
    }
}
