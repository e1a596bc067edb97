package io.minewatch.registry.coverage;

import io.minewatch.contract.site.SiteState;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.shape.Shapes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.io.WKBWriter;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/** How much of the county's sites the probes see. */
@ApplicationScoped
public class WatchedSites {

    private final Sql sql;

    public WatchedSites(Sql sql) {
        this.sql = sql;
    }

    /**
     * Sites of one kind.
     *
     * @param total how many there are
     * @param touched how many have some ground that is seen
     * @param share of all their ground that is seen, 0 to 1
     */
    public record Watched(SiteState.Kind kind, long total, long touched, double share) {}

    /** Holds the boundaries in force at {@code now} against what the probes cover. */
    public List<Watched> count(List<Coverage> coverages, Instant now) {
        return sql.list(
                """
                with seen as (select st_geomfromwkb(?, 4490) as shape),
                ground as (select distinct on (site) site, shape from registry.site_boundary
                    where valid @> ?::timestamptz order by site, revision desc),
                state as (select distinct on (site) site, kind from registry.site_state
                    where valid @> ?::timestamptz order by site, revision desc)
                select state.kind, count(*) as total,
                    count(*) filter (where st_intersects(ground.shape, seen.shape)) as touched,
                    sum(case when st_intersects(ground.shape, seen.shape)
                        then st_area(st_intersection(ground.shape, seen.shape)) else 0 end)
                        / sum(st_area(ground.shape)) as share
                from ground join state using (site), seen group by state.kind order by state.kind""",
                row -> new Watched(
                        SiteState.Kind.valueOf(row.text("kind")),
                        row.number("total"),
                        row.number("touched"),
                        Objects.requireNonNullElse(row.decimalOrNull("share"), 0.0)),
                new WKBWriter().write(union(coverages)),
                now,
                now);
    }

    /** Seen from afar a far corner can fold over itself; that is mended here, where areas are counted. */
    private static Geometry union(List<Coverage> coverages) {
        var shapes = coverages.stream()
                .map(Coverage::shape)
                .filter(Objects::nonNull)
                .map(shape -> GeometryFixer.fix(Shapes.toJts(shape)))
                .toList();
        return shapes.isEmpty() ? new GeometryFactory().createPolygon() : UnaryUnionOp.union(shapes);
    }
}
