package io.minewatch.registry.area;

import static java.util.Objects.requireNonNull;

import io.minewatch.contract.Actor;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.area.Area;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** All areas of the county, with what was ever known of them. */
@ApplicationScoped
public class Areas implements Published {

    private static final AreaId NOWHERE = new AreaId("000000-nowhere");

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
        check.present("/kind", request.kind());
        var name = check.text("/name", request.name());
        var names = check.names("/names", request.names());
        var boundary = shapes.readBoundary(request.boundary(), "/boundary", check);
        if (Long.valueOf(0).equals(request.expectedRevision())) {
            check.present("/boundary", request.boundary());
        }
        check.orThrow();
        return changes.make(Subject.area(id.value()), "area.put", request, actor, moment -> {
            sql.run(
                    "insert into registry.area_description values (?, ?, ?, ?, ?, ?::jsonb)",
                    id.value(),
                    moment.revision(),
                    moment.recordedAt(),
                    requireNonNull(request.kind()).name(),
                    name,
                    Sql.json(names));
            boundary.ifPresent(b -> boundaries.add(id.value(), moment, b));
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
                                known.recordedAt()),
                        id.value(),
                        known.recordedAt())
                .orElseThrow(() -> new Unknown(Subject.area(id.value())));
    }

    /** Notes a fault unless {@code township} is the id of a township; gives it, or a stand-in. */
    public AreaId township(String field, @Nullable String township, Check check) {
        var id = check.text(field, township);
        boolean known = sql.exists("""
                select 1 from (select kind from registry.area_description where area = ? order by revision desc limit 1) d
                where kind = 'TOWNSHIP'""", id);
        if (!known) {
            check.fault(field, "township.unknown", "is not the id of a registered township", "township", id);
            return NOWHERE;
        }
        return new AreaId(id);
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
