package io.minewatch.registry.permit;

import com.fasterxml.jackson.core.type.TypeReference;
import io.minewatch.contract.Actor;
import io.minewatch.contract.PermitId;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.Validity;
import io.minewatch.contract.site.AnnualQuantity;
import io.minewatch.contract.site.Permit;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Fault;
import io.minewatch.registry.change.InvalidChange;
import io.minewatch.registry.change.Moment;
import io.minewatch.registry.change.Outcome;
import io.minewatch.registry.change.Row;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.change.Unknown;
import io.minewatch.registry.change.Writes;
import io.minewatch.registry.holder.Blacklist;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
    private final Blacklist blacklist;

    public Permits(Changes changes, Sql sql, Blacklist blacklist) {
        this.changes = changes;
        this.sql = sql;
        this.blacklist = blacklist;
    }

    /** Adds a permit to a site, or a new version of one. */
    @Transactional
    public Outcome put(SiteId site, PermitId id, PermitRequest request, Actor actor) {
        var check = changes.check(request);
        var permit = PermitReader.read(id, request, check);
        check.orThrow();
        return changes.amend(Subject.site(site.value()), "permit.put " + id, request, actor, (moment, writes) -> {
            requireOfSite(id, site);
            var before = find(site, id, moment).orElse(null);
            judgeHolder(before, permit, check);
            check.orThrow();
            insert(site, before, permit, moment, writes);
        });
    }

    /** What {@link #put} would say against a version of a permit that is not sent yet. */
    public List<Fault> judge(PermitId id, PermitRequest request, @Nullable Permit before) {
        var check = changes.check();
        var permit = PermitReader.read(id, request, check);
        if (check.passed()) {
            judgeHolder(before, permit, check);
        }
        return check.faults();
    }

    private void judgeHolder(@Nullable Permit before, Permit permit, Check check) {
        Grants.of(before, permit).stream()
                .flatMap(from -> blacklist.find(permit.holder(), permit.holderCreditCode(), from, null).stream())
                .findFirst()
                .ifPresent(why ->
                        check.fault("/holder", why, "the holder is on the blacklist and can be granted nothing"));
    }

    private static void insert(SiteId site, @Nullable Permit before, Permit permit, Moment moment, Writes writes) {
        writes.add(
                """
                insert into registry.permit_version (permit, site, revision, recorded_at, number, holder, mineral, method,
                    valid, renewal_accepted, suspensions, lowest_elevation_meters, renewal_applied_at, hours,
                    closed_seasons, bans, machine_quota, vessel_quota, highest_elevation_meters, annual_quantity, vessel,
                    holder_credit_code)
                values (?, ?, ?, ?, ?, ?, ?, ?, tstzrange(?, ?),
                    case when ?::timestamptz is null then null else tstzrange(?, ?) end,
                    ?::jsonb, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?, ?::jsonb, ?, ?)""",
                permit.id().value(),
                site.value(),
                moment.revision(),
                moment.recordedAt(),
                permit.number(),
                permit.holder(),
                permit.mineral(),
                permit.method(),
                permit.valid().from(),
                permit.valid().until(),
                from(permit.renewalAccepted()),
                from(permit.renewalAccepted()),
                permit.renewalAccepted() == null
                        ? null
                        : permit.renewalAccepted().until(),
                Sql.json(Dated.suspensions(before, permit, moment.recordedAt())),
                permit.lowestElevationMeters(),
                permit.renewalAppliedAt(),
                Sql.json(permit.hours()),
                Sql.json(permit.closedSeasons()),
                Sql.json(Dated.bans(before, permit, moment.recordedAt())),
                permit.machineQuota(),
                permit.vesselQuota(),
                permit.highestElevationMeters(),
                permit.annualQuantity() == null ? null : Sql.json(permit.annualQuantity()),
                permit.vessel(),
                permit.holderCreditCode());
    }

    /** The permits of a site as they were known at {@code known}, by id. */
    public List<Permit> list(SiteId site, Moment known) {
        return sql.list("""
                select distinct on (permit) %s from registry.permit_version
                where site = ? and recorded_at <= ? order by permit, revision desc""".formatted(COLUMNS), Permits::permit, site.value(), known.recordedAt());
    }

    /** All permits with their sites as they were known at {@code knownAt}, by id. */
    public List<PermitOfSite> listAll(Instant knownAt) {
        return sql.list(
                """
                select distinct on (permit) %s from registry.permit_version
                where recorded_at <= ? order by permit, revision desc""".formatted(COLUMNS), row -> new PermitOfSite(new SiteId(row.text("site")), permit(row)), knownAt);
    }

    /** A permit, and which site it is for. */
    public record PermitOfSite(SiteId site, Permit permit) {}

    /** The permit of a site as it was known at {@code known}. */
    public Permit get(SiteId site, PermitId id, Moment known) {
        return find(site, id, known).orElseThrow(() -> new Unknown("permit " + id));
    }

    private Optional<Permit> find(SiteId site, PermitId id, Moment known) {
        return list(site, known).stream()
                .filter(permit -> permit.id().equals(id))
                .findFirst();
    }

    /** Which site a permit is for. */
    public Optional<SiteId> findSite(PermitId id) {
        return sql.find(
                "select site from registry.permit_version where permit = ? limit 1",
                row -> new SiteId(row.text("site")),
                id.value());
    }

    /** The permit that bears a number, whichever id it was registered by. */
    public Optional<PermitId> findNumbered(String number) {
        return sql.find("""
                select permit from registry.permit_version v where number = ? and not exists (
                    select 1 from registry.permit_version later
                    where later.permit = v.permit and later.revision > v.revision)
                order by recorded_at desc, permit limit 1""", row -> new PermitId(row.text("permit")), number);
    }

    private void requireOfSite(PermitId id, SiteId site) {
        findSite(id).filter(other -> !other.equals(site)).ifPresent(other -> {
            throw new InvalidChange("", "permit.of-other-site", "permit %s is for %s".formatted(id, other));
        });
    }

    private static @Nullable Instant from(@Nullable Validity validity) {
        return validity == null ? null : validity.from();
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
                row.json("suspensions", new TypeReference<>() {}),
                row.decimalOrNull("lowest_elevation_meters"),
                row.instant("recorded_at"),
                row.instantOrNull("renewal_applied_at"),
                row.json("hours", new TypeReference<>() {}),
                row.json("closed_seasons", new TypeReference<>() {}),
                row.json("bans", new TypeReference<>() {}),
                row.integerOrNull("machine_quota"),
                row.integerOrNull("vessel_quota"),
                row.decimalOrNull("highest_elevation_meters"),
                row.jsonOrNull("annual_quantity", AnnualQuantity.class),
                row.textOrNull("vessel"),
                row.textOrNull("holder_credit_code"));
    }
}
