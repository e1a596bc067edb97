package io.minewatch.registry.exchange;

import static java.util.Objects.requireNonNullElse;

import io.minewatch.registry.change.Row;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.crs.Frame;
import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Feature;
import io.minewatch.registry.exchange.intake.Kinds;
import io.minewatch.registry.exchange.intake.PermitCells;
import io.minewatch.registry.exchange.intake.Target;
import io.minewatch.registry.permit.Permits;
import io.minewatch.registry.shape.Shapes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the registry holds, as features of a file: under the headings by which an import knows them again. */
@ApplicationScoped
class Exports {

    private final Sql sql;
    private final ZoneId zone;
    private final Permits permits;
    private final PermitCells cells;

    Exports(Sql sql, ZoneId zone, Permits permits, PermitCells cells) {
        this.sql = sql;
        this.zone = zone;
        this.permits = permits;
        this.cells = cells;
    }

    /**
     * What somebody wants to have.
     *
     * @param frame of the positions
     * @param asOf what was true then
     * @param knownAt as far as it was known then
     * @param language of the headings
     */
    record Wish(Frame frame, Instant asOf, Instant knownAt, Locale language) {}

    List<Feature> list(Target target, Wish wish) {
        return switch (target) {
            case SITES -> sites(wish);
            case AREAS -> areas(wish);
            case PERMITS -> permits(wish);
            case PROBES -> probes(wish);
            case PATCHES -> patches(wish);
        };
    }

    private List<Feature> sites(Wish wish) {
        return sql.list(
                """
                select d.site, d.name, d.township, s.kind, st_asbinary(b.shape) as shape
                from (select distinct on (site) site, name, township from registry.site_description
                      where recorded_at <= ? order by site, revision desc) d
                join lateral (select shape from registry.site_boundary
                      where site = d.site and valid @> ?::timestamptz and recorded_at <= ?
                      order by revision desc limit 1) b on true
                left join lateral (select kind from registry.site_state
                      where site = d.site and valid @> ?::timestamptz and recorded_at <= ?
                      order by revision desc limit 1) s on true
                order by d.site""",
                row -> area(row, wish, row.text("site"), row.textOrNull("kind"), row.text("township")),
                wish.knownAt(),
                wish.asOf(),
                wish.knownAt(),
                wish.asOf(),
                wish.knownAt());
    }

    private List<Feature> areas(Wish wish) {
        return sql.list(
                """
                select d.area, d.name, d.kind, st_asbinary(b.shape) as shape
                from (select distinct on (area) area, name, kind from registry.area_description
                      where recorded_at <= ? order by area, revision desc) d
                join lateral (select shape from registry.area_boundary
                      where area = d.area and valid @> ?::timestamptz and recorded_at <= ?
                      order by revision desc limit 1) b on true
                order by d.area""",
                row -> area(row, wish, row.text("area"), row.text("kind"), null),
                wish.knownAt(),
                wish.asOf(),
                wish.knownAt());
    }

    private List<Feature> patches(Wish wish) {
        return sql.list(
                """
                select distinct on (patch) patch, name, township, deadline, st_asbinary(shape) as shape
                from registry.patch_version where recorded_at <= ? order by patch, revision desc""",
                row -> {
                    var feature = area(row, wish, row.text("patch"), null, row.textOrNull("township"));
                    feature.properties()
                            .put(Column.DEADLINE.heading(wish.language()), lastDay(row.instant("deadline")));
                    return feature;
                },
                wish.knownAt());
    }

    private static Feature area(Row row, Wish wish, String id, @Nullable String kind, @Nullable String township) {
        var columns = new EnumMap<Column, @Nullable String>(Column.class);
        columns.put(Column.ID, id);
        columns.put(Column.NAME, row.text("name"));
        columns.put(Column.KIND, kind == null ? null : Kinds.word(kind, wish.language()));
        columns.put(Column.TOWNSHIP, township);
        return new Feature(
                row.text("name"),
                headed(columns, wish.language()),
                Positions.of(Shapes.readMultiPolygon(row.bytes("shape")), wish.frame()));
    }

    private List<Feature> permits(Wish wish) {
        return permits.listAll(wish.knownAt()).stream()
                .filter(permit -> !permit.permit().valid().from().isAfter(wish.asOf()))
                .map(permit -> {
                    var columns = new EnumMap<Column, @Nullable String>(cells.of(permit.permit()));
                    columns.put(Column.SITE, permit.site().value());
                    return new Feature(permit.permit().number(), headed(columns, wish.language()), List.of());
                })
                .toList();
    }

    private List<Feature> probes(Wish wish) {
        return sql.list(
                """
                select distinct on (probe) probe, name, device_id, township, st_asbinary(location) as point
                from registry.probe_description where recorded_at <= ? order by probe, revision desc""",
                row -> {
                    var columns = new EnumMap<Column, @Nullable String>(Column.class);
                    columns.put(Column.ID, row.text("probe"));
                    columns.put(Column.NAME, row.text("name"));
                    columns.put(Column.DEVICE, row.textOrNull("device_id"));
                    columns.put(Column.TOWNSHIP, row.text("township"));
                    return new Feature(
                            row.text("name"),
                            headed(columns, wish.language()),
                            Positions.of(Shapes.readPoint(row.bytes("point")), wish.frame()));
                },
                wish.knownAt());
    }

    /** Values under their headings; what is not known is empty, so that all features have the same. */
    private static Map<String, String> headed(Map<Column, @Nullable String> columns, Locale language) {
        var headed = new LinkedHashMap<String, String>();
        columns.forEach((column, value) -> headed.put(column.heading(language), requireNonNullElse(value, "")));
        return headed;
    }

    private String day(Instant instant) {
        return instant.atZone(zone).toLocalDate().toString();
    }

    /** The day on which something last holds that ends at an instant. */
    private String lastDay(Instant until) {
        return day(until.minusNanos(1));
    }
}
