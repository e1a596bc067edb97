package io.minewatch.registry.snapshot;

import static java.util.Objects.requireNonNullElse;

import io.minewatch.registry.change.BadQuery;
import io.minewatch.registry.rest.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/** What lies under a point of the map. */
@Path("/api/v1/sites/at")
@RolesAllowed({Roles.OPERATOR, Roles.SUPERVISOR, Roles.CLERK, Roles.AUDITOR, Roles.ADMIN})
@RunOnVirtualThread
public class SitesAtResource {

    private static final int MOST = 100;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Snapshots snapshots;
    private final InstantSource clock;

    public SitesAtResource(Snapshots snapshots, InstantSource clock) {
        this.snapshots = snapshots;
        this.clock = clock;
    }

    /** The sites whose boundary, as it held at {@code asOf} and was known at {@code knownAt}, holds or touches the point. */
    @GET
    public SitesAt get(
            @QueryParam("lon") @Nullable Double lon,
            @QueryParam("lat") @Nullable Double lat,
            @QueryParam("asOf") @Nullable Instant asOf,
            @QueryParam("knownAt") @Nullable Instant knownAt) {
        var now = clock.instant();
        var when = When.at(requireNonNullElse(asOf, now), requireNonNullElse(knownAt, now));
        var selection = new Selection(Layer.SITES, when, point(lon, lat), Map.of());
        var items =
                snapshots.list(selection, "", MOST).stream().map(SiteThere::of).toList();
        return new SitesAt(requireNonNullElse(asOf, now), requireNonNullElse(knownAt, now), items);
    }

    private static Point point(@Nullable Double lon, @Nullable Double lat) {
        return SHAPES.createPoint(new Coordinate(degrees("lon", lon, 180), degrees("lat", lat, 90)));
    }

    private static double degrees(String name, @Nullable Double value, double most) {
        if (value == null || !(Math.abs(value) <= most)) {
            throw new BadQuery(name, "parameter.value", "must be degrees");
        }
        return value;
    }

    /** The sites under a point. */
    public record SitesAt(Instant asOf, Instant knownAt, List<SiteThere> items) {}

    /**
     * A site under a point.
     *
     * @param kind LICENSED or BANNED; absent where neither was recorded
     */
    public record SiteThere(
            String id, String name, @Nullable String kind, String township, long revision) {

        static SiteThere of(Found found) {
            var values = found.values();
            return new SiteThere(
                    found.id(),
                    String.valueOf(values.get("name")),
                    Objects.toString(values.get("kind"), null),
                    String.valueOf(values.get("township")),
                    values.get("revision") instanceof Long revision ? revision : 0);
        }
    }
}
