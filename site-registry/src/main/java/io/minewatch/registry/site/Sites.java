package io.minewatch.registry.site;

import static java.util.Objects.requireNonNull;

import io.minewatch.contract.Actor;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.Validity;
import io.minewatch.contract.site.SiteState;
import io.minewatch.registry.area.Areas;
import io.minewatch.registry.area.TownshipCheck;
import io.minewatch.registry.change.Asked;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Moment;
import io.minewatch.registry.change.Outcome;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.change.Writes;
import io.minewatch.registry.closure.Bans;
import io.minewatch.registry.shape.BoundaryRequest;
import io.minewatch.registry.shape.BoundaryTable;
import io.minewatch.registry.shape.ShapeReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** All sites of the county: what they are called, where they lie and what they are in the eyes of the law. */
@ApplicationScoped
public class Sites implements Bans {

    private final Changes changes;
    private final Sql sql;
    private final Areas areas;
    private final ShapeReader shapes;
    private final BoundaryTable boundaries;

    public Sites(Changes changes, Sql sql, Areas areas, ShapeReader shapes) {
        this.changes = changes;
        this.sql = sql;
        this.areas = areas;
        this.shapes = shapes;
        this.boundaries = new BoundaryTable(sql, "site");
    }

    /** Creates or changes a site. */
    @Transactional
    public Outcome put(SiteId id, SiteRequest request, Actor actor) {
        return putAll(List.of(new Put(id, request)), actor).getFirst();
    }

    /** A site that is to be created or changed. */
    public record Put(SiteId id, SiteRequest request) {}

    /** Creates or changes sites, in their order: all of them or none. */
    @Transactional
    public List<Outcome> putAll(List<Put> all, Actor actor) {
        var townships = areas.townships();
        return changes.makeAll(
                all.stream()
                        .map(put -> asked(put.id(), put.request(), townships))
                        .toList(),
                actor);
    }

    private Asked asked(SiteId id, SiteRequest request, TownshipCheck townships) {
        var check = changes.check(request);
        var name = check.text("/name", request.name());
        var names = check.names("/names", request.names());
        var township = townships.read("/township", request.township(), check);
        var boundary = shapes.readBoundary(request.boundary(), "/boundary", check);
        var state = request.state();
        var valid = state == null ? null : valid("/state", state, check);
        if (Long.valueOf(0).equals(request.expectedRevision())) {
            check.present("/boundary", request.boundary());
            check.present("/state", state);
        }
        check.orThrow();
        return new Asked(Subject.site(id.value()), "site.put", request, true, (moment, writes) -> {
            writes.add(
                    "insert into registry.site_description values (?, ?, ?, ?, ?::jsonb, ?)",
                    id.value(),
                    moment.revision(),
                    moment.recordedAt(),
                    name,
                    Sql.json(names),
                    township.value());
            boundary.ifPresent(drawn -> boundaries.add(id.value(), moment, drawn, writes));
            if (state != null && valid != null) {
                addState(id, moment, requireNonNull(state.kind()), valid, writes);
            }
        });
    }

    /** Adds a boundary for the time for which it holds. */
    @Transactional
    public Outcome add(SiteId id, AddedBoundary request, Actor actor) {
        var check = changes.check(request);
        var boundary =
                shapes.readBoundary(new BoundaryRequest(request.shape(), request.valid(), request.crs()), "", check);
        check.orThrow();
        return changes.amend(
                Subject.site(id.value()),
                "site.boundary",
                request,
                actor,
                (moment, writes) -> boundaries.add(id.value(), moment, boundary.orElseThrow(), writes));
    }

    /** Adds a state for the time for which it holds. */
    @Transactional
    public Outcome add(SiteId id, AddedState request, Actor actor) {
        var check = changes.check(request);
        var valid = valid("", new StateRequest(request.kind(), request.valid()), check);
        check.orThrow();
        return changes.amend(
                Subject.site(id.value()),
                "site.state",
                request,
                actor,
                (moment, writes) -> addState(id, moment, requireNonNull(request.kind()), valid, writes));
    }

    /** The states that were known at {@code known}, in the order in which they were recorded. */
    List<SiteState> listStates(SiteId id, Moment known) {
        return sql.list(
                """
                select kind, lower(valid) as valid_from, upper(valid) as valid_until, recorded_at
                from registry.site_state where site = ? and recorded_at <= ? order by revision""",
                row -> new SiteState(
                        SiteState.Kind.valueOf(row.text("kind")), row.validity("valid"), row.instant("recorded_at")),
                id.value(),
                known.recordedAt());
    }

    BoundaryTable boundaries() {
        return boundaries;
    }

    @Override
    public boolean isBannedAt(SiteId site, Instant instant) {
        return sql.exists("""
                select 1 from (
                    select kind from registry.site_state where site = ? and valid @> ?::timestamptz
                    order by revision desc limit 1) state
                where kind = 'BANNED'""", site.value(), instant);
    }

    private static void addState(SiteId id, Moment moment, SiteState.Kind kind, Validity valid, Writes writes) {
        writes.add(
                "insert into registry.site_state values (?, ?, ?, ?, tstzrange(?, ?))",
                id.value(),
                moment.revision(),
                moment.recordedAt(),
                kind.name(),
                valid.from(),
                valid.until());
    }

    private static Validity valid(String at, StateRequest state, Check check) {
        check.present(at + "/kind", state.kind());
        return check.validity(at + "/valid", state.valid());
    }
}
