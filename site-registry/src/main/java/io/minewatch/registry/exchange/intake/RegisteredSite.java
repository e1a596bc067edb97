package io.minewatch.registry.exchange.intake;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.site.SiteState;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.crs.Distance;
import io.minewatch.registry.crs.Gcj02;
import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.exchange.judge.SameGround;
import io.minewatch.registry.shape.Shapes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** A site as it is registered, to be compared with a row. */
record RegisteredSite(
        String id,
        long revision,
        String name,
        Map<String, String> names,
        String township,
        @Nullable String kind,
        @Nullable Geometry shape) {

    /** Metres within which two shapes are drawn from the same survey. */
    private static final double NEAR = 20;

    /** Metres from which on a shape has moved. */
    private static final double FAR = 200;

    /** Those of {@code ids} that are registered, as they hold at {@code instant}. */
    static Map<String, RegisteredSite> find(Sql sql, List<String> ids, Instant instant) {
        return sql
                .list(
                        """
                        select h.id, h.revision, d.name, d.names, d.township, s.kind, st_asbinary(b.shape) as shape
                        from registry.head h
                        join lateral (select * from registry.site_description
                              where site = h.id order by revision desc limit 1) d on true
                        left join lateral (select kind from registry.site_state
                              where site = h.id and valid @> ?::timestamptz order by revision desc limit 1) s on true
                        left join lateral (select shape from registry.site_boundary
                              where site = h.id and valid @> ?::timestamptz order by revision desc limit 1) b on true
                        where h.kind = 'site' and h.revision > 0 and h.id = any (?)""",
                        row -> new RegisteredSite(
                                row.text("id"),
                                row.number("revision"),
                                row.text("name"),
                                row.names("names"),
                                row.text("township"),
                                row.textOrNull("kind"),
                                row.textOrNull("shape") == null
                                        ? null
                                        : Shapes.toJts(Shapes.readMultiPolygon(row.bytes("shape")))),
                        instant,
                        instant,
                        ids.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(RegisteredSite::id, Function.identity()));
    }

    boolean holds(String name, @Nullable String township, SiteState.Kind kind, @Nullable Geometry shape) {
        return this.name.equals(name)
                && this.township.equals(township)
                && isOf(kind)
                && shape != null
                && hasShape(shape);
    }

    Optional<SiteState.Kind> findKind() {
        return Optional.ofNullable(kind).map(SiteState.Kind::valueOf);
    }

    boolean isOf(SiteState.Kind kind) {
        return kind.name().equals(this.kind);
    }

    boolean hasShape(Geometry other) {
        return shape != null && SameGround.test(shape, other);
    }

    /** Tells a person what would change beside the shape, which they see on the map. */
    void tellDifferences(String name, String township, SiteState.Kind kind, List<Remark> remarks) {
        var were = Map.of(Column.NAME, this.name, Column.TOWNSHIP, this.township);
        Differences.tell(were, Map.of(Column.NAME, name, Column.TOWNSHIP, township), remarks);
        if (this.kind != null && !isOf(kind)) {
            remarks.add(Remark.of(
                    Weight.NOTE,
                    "site.kind-changes",
                    "becomes %s, was %s".formatted(kind, this.kind),
                    "before",
                    this.kind,
                    "after",
                    kind.name()));
        }
    }

    /** Tells a person when the new shape is the old one as a GCJ-02 base map would show it. */
    void judgeShift(MultiPolygon drawn, List<Remark> remarks) {
        if (shape == null) {
            return;
        }
        var here = centre(shape);
        var there = centre(Shapes.toJts(drawn));
        if (Distance.metres(here, there) > FAR && Distance.metres(here, Gcj02.unshift(there)) < NEAR) {
            remarks.add(Remark.of(
                    Weight.DOUBT,
                    "position.gcj02",
                    "lies %.0f m beside the registered shape, just as a GCJ-02 base map would show it"
                            .formatted(Distance.metres(here, there)),
                    "meters",
                    Math.round(Distance.metres(here, there))));
        }
    }

    private static GeoPoint centre(Geometry shape) {
        var centre = shape.getCentroid();
        return new GeoPoint(centre.getX(), centre.getY());
    }
}
