package io.minewatch.registry.site;

import static java.util.Objects.requireNonNullElse;

import io.minewatch.contract.site.SiteState;
import io.minewatch.registry.change.Known;
import io.minewatch.registry.change.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds sites by what people remember of them. */
@ApplicationScoped
public class SiteSearch {

    /** Every name and number there ever was: whoever looks for a site may hold an old paper. */
    private static final String TEXT = """
             and (id ilike ? or id in (
                select site from registry.site_description where name ilike ? or names::text ilike ?
                union select site from registry.permit_version where number ilike ? or holder ilike ? or permit ilike ?))
            """;

    private static final String TOWNSHIP = """
             and (select d.township from registry.site_description d where d.site = h.id and d.recorded_at <= ?
                  order by d.revision desc limit 1) = ?
            """;

    private static final String KIND = """
             and (select s.kind from registry.site_state s
                  where s.site = h.id and s.valid @> ?::timestamptz and s.recorded_at <= ?
                  order by s.revision desc limit 1) = ?
            """;

    private static final String BOX = """
             and id in (select b.site from registry.site_boundary b
                where b.shape && st_makeenvelope(?, ?, ?, ?, 4490) and b.valid @> ?::timestamptz and b.recorded_at <= ?
                and not exists (select 1 from registry.site_boundary later where later.site = b.site
                    and later.revision > b.revision and later.valid @> ?::timestamptz and later.recorded_at <= ?))
            """;

    /** Later than anything that is recorded, and still a date to PostgreSQL and to Java. */
    private static final Instant FAR_OFF = Instant.parse("9999-01-01T00:00:00Z");

    private static final String NOW = "registry.head h where kind = 'site' and revision > 0";

    /** Each site as it was known at an instant; those that were not, are left out. */
    private static final String THEN = """
            (select distinct on (subject) subject as id, revision, recorded_at from registry.change
             where kind = 'site' and recorded_at <= ? order by subject, revision desc) h where true""";

    private final Sql sql;

    public SiteSearch(Sql sql) {
        this.sql = sql;
    }

    /**
     * What to look for; what is left out does not matter.
     *
     * @param text a part of its id, of a name it has or had, or of the number or the holder of any of its permits
     * @param box least longitude, least latitude, greatest longitude, greatest latitude
     */
    public record Query(
            @Nullable String text,
            @Nullable String township,
            SiteState.@Nullable Kind kind,
            @Nullable List<Double> box) {}

    /**
     * Sites in the order of their ids, from the one that follows {@code after}; township, kind and place as of {@code
     * asOf}, as far as was known at {@code knownAt}, or is known now if that is left out.
     */
    public List<Known> list(Query query, Instant asOf, @Nullable Instant knownAt, String after, int limit) {
        var known = requireNonNullElse(knownAt, FAR_OFF);
        var where = new StringBuilder(knownAt == null ? NOW : THEN).append(" and id > ?");
        var values = new ArrayList<@Nullable Object>();
        if (knownAt != null) {
            values.add(knownAt);
        }
        values.add(after);
        var text = query.text();
        if (text != null && !text.isBlank()) {
            where.append(TEXT);
            var pattern = "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
            values.addAll(List.of(pattern, pattern, pattern, pattern, pattern, pattern));
        }
        if (query.township() != null) {
            where.append(TOWNSHIP);
            values.addAll(List.of(known, query.township()));
        }
        var kind = query.kind();
        if (kind != null) {
            where.append(KIND);
            values.addAll(List.of(asOf, known, kind.name()));
        }
        if (query.box() != null) {
            where.append(BOX);
            values.addAll(query.box());
            values.addAll(List.of(asOf, known, asOf, known));
        }
        values.add(limit);
        return sql.list(
                "select id, revision, recorded_at from " + where + " order by id limit ?",
                row -> new Known(row.text("id"), row.moment()),
                values.toArray());
    }
}
