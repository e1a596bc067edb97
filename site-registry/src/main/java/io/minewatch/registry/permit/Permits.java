package io.minewatch.registry.permit;

import com.fasterxml.jackson.core.type.TypeReference;
import io.minewatch.contract.Actor;
import io.minewatch.contract.PermitId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.Validity;
import io.minewatch.contract.site.Permit;
import io.minewatch.contract.site.Permit.Suspension;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.InvalidChange;
import io.minewatch.registry.change.Moment;
import io.minewatch.registry.change.Outcome;
import io.minewatch.registry.change.Row;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.change.Unknown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All permits of the county's sites, in all their versions. */
@ApplicationScoped
public class Permits {

    private static final String COLUMNS = """
            *, lower(valid) as valid_from, upper(valid) as valid_until,
            lower(renewal_accepted) as renewal_from, upper(renewal_accepted) as renewal_until""";

    private final Changes changes;
    private final Sql sql;

    public Permits(Changes changes, Sql sql) {
        this.changes = changes;
        this.sql = sql;
    }

    /** Adds a permit to a site, or a new version of one. */
    @Transactional
    public Outcome put(SiteId site, PermitId id, PermitRequest request, Actor actor) {
        var check = changes.check(request);
        var number = check.text("/number", request.number());
        var holder = check.text("/holder", request.holder());
        var mineral = check.text("/mineral", request.mineral());
        var method = check.optionalText("/method", request.method());
        var valid = check.validity("/valid", request.valid());
        var renewal = renewal(request, check);
        var suspensions = suspensions(request, check);
        check.orThrow();
        return changes.amend(Subject.site(site.value()), "permit.put " + id, request, actor, moment -> {
            requireOfSite(id, site);
            sql.run(
                    """
                    insert into registry.permit_version
                    values (?, ?, ?, ?, ?, ?, ?, ?, tstzrange(?, ?),
                            case when ?::timestamptz is null then null else tstzrange(?, ?) end, ?::jsonb, ?)""",
                    id.value(),
                    site.value(),
                    moment.revision(),
                    moment.recordedAt(),
                    number,
                    holder,
                    mineral,
                    method,
                    valid.from(),
                    valid.until(),
                    from(renewal),
                    from(renewal),
                    renewal == null ? null : renewal.until(),
                    Sql.json(dated(id, suspensions, moment)),
                    request.lowestElevationMeters());
        });
    }

    /** The permits of a site as they were known at {@code known}, by id. */
    public List<Permit> list(SiteId site, Moment known) {
        return sql.list("""
                select distinct on (permit) %s from registry.permit_version
                where site = ? and recorded_at <= ? order by permit, revision desc""".formatted(COLUMNS), Permits::permit, site.value(), known.recordedAt());
    }

    /** The permit of a site as it was known at {@code known}. */
    public Permit get(SiteId site, PermitId id, Moment known) {
        return list(site, known).stream()
                .filter(permit -> permit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Unknown("permit " + id));
    }

    /** Which site a permit is for. */
    public Optional<SiteId> findSite(PermitId id) {
        return sql.find(
                "select site from registry.permit_version where permit = ? limit 1",
                row -> new SiteId(row.text("site")),
                id.value());
    }

    private void requireOfSite(PermitId id, SiteId site) {
        findSite(id).filter(other -> !other.equals(site)).ifPresent(other -> {
            throw new InvalidChange("", "permit.of-other-site", "permit %s is for %s".formatted(id, other));
        });
    }

    /** A suspension that was recorded before keeps the time at which it was. */
    private List<Suspension> dated(PermitId id, List<Suspension> suspensions, Moment moment) {
        var before = sql.find(
                        "select suspensions from registry.permit_version where permit = ? order by revision desc limit 1",
                        Permits::suspensions,
                        id.value())
                .orElse(List.of());
        return suspensions.stream()
                .map(s -> before.stream()
                        .filter(b -> b.valid().equals(s.valid()) && b.reason().equals(s.reason()))
                        .findFirst()
                        .orElse(new Suspension(s.valid(), s.reason(), moment.recordedAt())))
                .toList();
    }

    private static @Nullable Validity renewal(PermitRequest request, Check check) {
        return request.renewalAccepted() == null ? null : check.validity("/renewalAccepted", request.renewalAccepted());
    }

    private static List<Suspension> suspensions(PermitRequest request, Check check) {
        var suspensions = new ArrayList<Suspension>();
        var sent = request.suspensions() == null ? List.<PermitRequest.SuspensionRequest>of() : request.suspensions();
        for (int i = 0; i < sent.size(); i++) {
            var at = "/suspensions/" + i;
            suspensions.add(new Suspension(
                    check.validity(at + "/valid", sent.get(i).valid()),
                    check.text(at + "/reason", sent.get(i).reason()),
                    Instant.EPOCH));
        }
        return suspensions;
    }

    private static @Nullable Instant from(@Nullable Validity validity) {
        return validity == null ? null : validity.from();
    }

    private static List<Suspension> suspensions(Row row) {
        return row.json("suspensions", new TypeReference<>() {});
    }

    private static Permit permit(Row row) {
        return new Permit(
                new PermitId(row.text("permit")),
                row.text("number"),
                row.text("holder"),
                row.text("mineral"),
                row.textOrNull("method"),
                row.validity("valid"),
                row.validityOrNull("renewal"),
                suspensions(row),
                row.decimalOrNull("lowest_elevation_meters"),
                row.instant("recorded_at"));
    }
}
