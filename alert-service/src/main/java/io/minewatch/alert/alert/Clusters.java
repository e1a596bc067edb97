package io.minewatch.alert.alert;

import io.minewatch.alert.CountyConfig;
import io.minewatch.alert.database.Database;
import io.minewatch.alert.matching.MatchingConfig;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.alert.ClusterId;
import io.minewatch.contract.alert.Place;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.sighting.SightingId;
import io.minewatch.geolocation.LocalPlane;
import io.minewatch.geolocation.LocalPlane.Offset;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Comparator;

/** Places off any site. One is made where a digging machine is first seen, and stays there for good. */
@ApplicationScoped
class Clusters {

    private final Database database;
    private final MatchingConfig config;
    private final CountyConfig county;
    private final InstantSource clock;

    Clusters(Database database, MatchingConfig config, CountyConfig county, InstantSource clock) {
        this.database = database;
        this.config = config;
        this.county = county;
        this.clock = clock;
    }

    /** The nearest place that {@code point} belongs to; a new one, named after the sighting, where there is none. */
    Place.OffSite at(GeoPoint point, SightingId first) {
        // Two probes that see the same machine at once must not make two places of it.
        database.lock("clusters");
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
                .min(Comparator.comparingDouble(c -> LocalPlane.distanceMeters(point, c.centre())))
                .orElseGet(() -> add(new Place.OffSite(
                        new ClusterId(NameIds.of(county.adcode(), "cluster", first)),
                        point,
                        config.stayRadiusMeters())));
    }

    /** What a probe looks at when nobody can say where exactly. */
    Place.OffSite around(Probe probe) {
        return new Place.OffSite(
                new ClusterId(NameIds.of(county.adcode(), "cluster", "probe", probe.id())),
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
