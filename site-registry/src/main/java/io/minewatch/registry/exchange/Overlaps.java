package io.minewatch.registry.exchange;

import io.minewatch.registry.change.Sql;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which rows lie upon one another, or upon licensed sites. */
@ApplicationScoped
class Overlaps {

    /** Square metres. Neighbours whose common border was rounded twice overlap by less. */
    private static final double LEAST = 1;

    private final Sql sql;

    Overlaps(Sql sql) {
        this.sql = sql;
    }

    /** Two shapes that share ground. {@code other} is a site's id, or a row's number. */
    record Overlap(long row, String other, String name, double squareMeters) {

        Remark remark(boolean registered) {
            return Remark.of(
                    Weight.DOUBT,
                    registered ? "overlap.licensed-site" : "overlap.within-file",
                    "shares %.0f m² with %s".formatted(squareMeters, name),
                    registered ? "site" : "row",
                    other,
                    "name",
                    name,
                    "squareMeters",
                    Math.round(squareMeters));
        }
    }

    /** Rows that lie upon other sites that are licensed at {@code instant}. */
    List<Overlap> withLicensed(UUID id, Instant instant) {
        return sql.list(
                """
                select * from (
                    select r.row, b.site as other, d.name,
                           st_area(st_intersection(b.shape, r.shape)::geography) as square_meters
                    from registry.import_row r
                    join registry.site_boundary b on b.shape && r.shape and st_intersects(b.shape, r.shape)
                        and b.valid @> ?::timestamptz and b.site <> r.subject
                    join lateral (select kind from registry.site_state
                        where site = b.site and valid @> ?::timestamptz order by revision desc limit 1) s
                        on s.kind = 'LICENSED'
                    join lateral (select name from registry.site_description
                        where site = b.site order by revision desc limit 1) d on true
                    where r.import = ? and r.verdict <> 'REFUSED' and not exists (
                        select 1 from registry.site_boundary later
                        where later.site = b.site and later.valid @> ?::timestamptz and later.revision > b.revision)
                ) overlap where square_meters > ? order by row, other""",
                row -> new Overlap(
                        row.number("row"), row.text("other"), row.text("name"), row.decimal("square_meters")),
                instant,
                instant,
                id,
                instant,
                LEAST);
    }

    /** Rows of one file that lie upon one another: each is named on both. */
    List<Overlap> within(UUID id) {
        return sql.list(
                """
                select * from (
                    select r.row, o.row::text as other, o.place as name,
                           st_area(st_intersection(o.shape, r.shape)::geography) as square_meters
                    from registry.import_row r
                    join registry.import_row o on o.import = r.import and o.row <> r.row
                        and o.shape && r.shape and st_intersects(o.shape, r.shape)
                    where r.import = ? and r.verdict <> 'REFUSED' and o.verdict <> 'REFUSED'
                ) overlap where square_meters > ? order by row, other""",
                row -> new Overlap(
                        row.number("row"), row.text("other"), row.text("name"), row.decimal("square_meters")),
                id,
                LEAST);
    }

    /** Whether a row lies upon a licensed site of which nobody was told when it was judged. */
    boolean anyUntold(UUID id, Instant instant) {
        return withLicensed(id, instant).stream()
                .anyMatch(overlap -> !sql.exists("""
                select 1 from registry.import_row, jsonb_array_elements(remarks) remark
                where import = ? and row = ? and remark -> 'parameters' ->> 'site' = ?""", id, overlap.row(), overlap.other()));
    }
}
