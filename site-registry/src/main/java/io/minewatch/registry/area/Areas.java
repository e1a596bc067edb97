package io.minewatch.registry.area;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.type.TypeReference;
import io.minewatch.contract.Actor;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.area.Area;
import io.minewatch.contract.area.ForbiddenPeriod;
import io.minewatch.registry.change.Calendar;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.change.Moment;
import io.minewatch.registry.change.Outcome;
import io.minewatch.registry.change.Published;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.change.Unknown;
import io.minewatch.registry.shape.BoundaryTable;
import io.minewatch.registry.shape.ShapeReader;
import io.minewatch.registry.shape.Shapes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All areas of the county, with what was ever known of them. */
@ApplicationScoped
public class Areas implements Published {

    private final Changes changes;
    private final Sql sql;
    private final ShapeReader shapes;
    private final BoundaryTable boundaries;

    public Areas(Changes changes, Sql sql, ShapeReader shapes) {
        this.changes = changes;
        this.sql = sql;
        this.shapes = shapes;
        this.boundaries = new BoundaryTable(sql, "area");
    }

    /** Creates or changes an area. */
    @Transactional
    public Outcome put(AreaId id, AreaRequest request, Actor actor) {
        var check = changes.check(request);
        kind(request.kind(), check);
        var name = check.text("/name", request.name());
        var names = check.names("/names", request.names());
        var boundary = shapes.readBoundary(request.boundary(), "/boundary", check);
        var forbidden = forbidden(request, check);
        if (Long.valueOf(0).equals(request.expectedRevision())) {
            check.present("/boundary", request.boundary());
        }
        check.orThrow();
        return changes.make(Subject.area(id.value()), "area.put", request, actor, (moment, writes) -> {
            writes.add(
                    "insert into registry.area_description values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)",
                    id.value(),
                    moment.revision(),
                    moment.recordedAt(),
                    requireNonNull(request.kind()).name(),
                    name,
                    Sql.json(names),
                    Sql.json(forbidden));
            boundary.ifPresent(drawn -> boundaries.add(id.value(), moment, drawn, writes));
        });
    }

    /** The area as it was known at {@code known}. */
    public Area get(AreaId id, Moment known) {
        return sql.find(
                        """
                        select * from registry.area_description
                        where area = ? and recorded_at <= ? order by revision desc limit 1""",
                        row -> new Area(
                                id,
                                known.revision(),
                                Area.Kind.valueOf(row.text("kind")),
                                row.text("name"),
                                row.names("names"),
                                boundaries.list(id.value(), known),
                                known.recordedAt(),
                                row.json("forbidden", new TypeReference<>() {})),
                        id.value(),
                        known.recordedAt())
                .orElseThrow(() -> new Unknown(Subject.area(id.value())));
    }

    /** The protected areas that a shape reaches into at {@code asOf}, as far as was known at {@code knownAt}. */
    public List<Area> listProtected(MultiPolygon shape, Instant asOf, Instant knownAt) {
        var ground = Shapes.toJts(shape);
        return sql.list("""
                        select distinct area from registry.area_boundary
                        where st_intersects(shape, st_geomfromwkb(?, 4490)) and valid @> ?::timestamptz and recorded_at <= ?
                        order by area""", row -> row.text("area"), Shapes.write(shape), asOf, knownAt).stream()
                .map(id -> get(new AreaId(id), changes.known(Subject.area(id), knownAt)))
                .filter(area -> area.kind().isProtected())
                .filter(area -> area.findBoundaryAt(asOf)
                        .filter(boundary -> Shapes.toJts(boundary.shape()).intersects(ground))
                        .isPresent())
                .toList();
    }

    /** Tells townships from what is none, for as long as one transaction lasts. */
    public TownshipCheck townships() {
        return new TownshipCheck(sql);
    }

    private static void kind(Area.@Nullable Kind kind, Check check) {
        if (check.present("/kind", kind) && kind == Area.Kind.UNKNOWN) {
            check.fault("/kind", "area.kind", "is no kind of area");
        }
    }

    private static List<ForbiddenPeriod> forbidden(AreaRequest request, Check check) {
        var sent = requireNonNullElse(request.forbidden(), List.<ForbiddenRequest>of());
        var read = new ArrayList<ForbiddenPeriod>();
        if (!sent.isEmpty() && request.kind() == Area.Kind.TOWNSHIP) {
            check.fault("/forbidden", "area.not-protected", "only a protected area has forbidden periods");
        }
        for (int i = 0; i < sent.size(); i++) {
            var at = "/forbidden/" + i;
            var period = sent.get(i);
            if (period.season() == null && period.valid() == null) {
                check.fault(at, "value.missing", "needs a season or a validity");
            }
            read.add(new ForbiddenPeriod(
                    period.season() == null ? null : Calendar.season(at + "/season", period.season(), check),
                    period.valid() == null ? null : check.validity(at + "/valid", period.valid()),
                    check.optionalText(at + "/reason", period.reason())));
        }
        return read;
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.AREA;
    }

    @Override
    public Area record(String id, Moment known) {
        return get(new AreaId(id), known);
    }
}
