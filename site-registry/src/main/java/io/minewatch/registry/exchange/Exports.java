package io.minewatch.registry.exchange;

import static java.util.Objects.requireNonNullElse;

import io.minewatch.registry.change.Row;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.crs.Frame;
import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Feature;
import io.minewatch.registry.exchange.intake.Target;
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

    Exports(Sql sql, ZoneId zone) {
        this.sql = sql;
        this.zone = zone;
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
        columns.put(Column.KIND, kind);
        columns.put(Column.TOWNSHIP, township);
        return new Feature(
                row.text("name"),
                headed(columns, wish.language()),
                Positions.of(Shapes.readMultiPolygon(row.bytes("shape")), wish.frame()));
    }

    private List<Feature> permits(Wish wish) {
        return sql.list(
                """
                select distinct on (permit) *, lower(valid) as valid_from, upper(valid) as valid_until,
                    lower(renewal_accepted) as renewal_from, annual_quantity ->> 'amount' as quantity,
                    annual_quantity ->> 'unit' as quantity_unit
                from registry.permit_version where recorded_at <= ? and lower(valid) <= ?
                order by permit, revision desc""",
                row -> {
                    var valid = row.validity("valid");
                    var columns = new EnumMap<Column, @Nullable String>(Column.class);
                    columns.put(Column.PERMIT_NUMBER, row.text("number"));
                    columns.put(Column.SITE, row.text("site"));
                    columns.put(Column.HOLDER, row.text("holder"));
                    columns.put(Column.MINERAL, row.text("mineral"));
                    columns.put(Column.METHOD, row.textOrNull("method"));
                    columns.put(Column.VALID_FROM, day(valid.from()));
                    columns.put(Column.VALID_UNTIL, valid.until() == null ? null : lastDay(valid.until()));
                    columns.put(Column.LOWEST_ELEVATION, number(row.decimalOrNull("lowest_elevation_meters")));
                    columns.put(Column.HIGHEST_ELEVATION, number(row.decimalOrNull("highest_elevation_meters")));
                    columns.put(Column.CREDIT_CODE, row.textOrNull("holder_credit_code"));
                    columns.put(Column.VESSEL, row.textOrNull("vessel"));
                    columns.put(Column.MACHINE_QUOTA, number(row.integerOrNull("machine_quota")));
                    columns.put(Column.VESSEL_QUOTA, number(row.integerOrNull("vessel_quota")));
                    columns.put(Column.RENEWAL_APPLIED, dayOrNull(row.instantOrNull("renewal_applied_at")));
                    columns.put(Column.RENEWAL_ACCEPTED, dayOrNull(row.instantOrNull("renewal_from")));
                    columns.put(Column.ANNUAL_QUANTITY, row.textOrNull("quantity"));
                    columns.put(Column.QUANTITY_UNIT, row.textOrNull("quantity_unit"));
                    return new Feature(row.text("number"), headed(columns, wish.language()), List.of());
                },
                wish.knownAt(),
                wish.asOf());
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

    private @Nullable String dayOrNull(@Nullable Instant instant) {
        return instant == null ? null : day(instant);
    }

    private static @Nullable String number(@Nullable Number value) {
        return value == null ? null : String.valueOf(value);
    }
}
