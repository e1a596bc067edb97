package io.minewatch.registry.shape;

import io.minewatch.contract.Boundary;
import io.minewatch.registry.change.Moment;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Writes;
import java.util.List;

/** The boundaries of one kind of thing: areas and sites keep theirs alike. */
public final class BoundaryTable {

    private final Sql sql;
    private final String owner;

    /**
     * The table {@code registry.OWNER_boundary}.
     *
     * @param owner a word of ours, never of a request: it becomes part of a statement
     */
    public BoundaryTable(Sql sql, String owner) {
        this.sql = sql;
        this.owner = owner;
    }

    /** Adds a boundary. */
    public void add(String id, Moment moment, Drawn boundary, Writes writes) {
        writes.add(
                "insert into registry.%s_boundary values (?, ?, ?, tstzrange(?, ?), st_geomfromwkb(?, 4490))"
                        .formatted(owner),
                id,
                moment.revision(),
                moment.recordedAt(),
                boundary.valid().from(),
                boundary.valid().until(),
                Shapes.write(boundary.shape()));
    }

    /** All that were known at {@code known}, in the order in which they were recorded. */
    public List<Boundary> list(String id, Moment known) {
        return sql.list(
                """
                select st_asbinary(shape) as shape, lower(valid) as valid_from, upper(valid) as valid_until, recorded_at
                from registry.%1$s_boundary where %1$s = ? and recorded_at <= ? order by revision""".formatted(owner),
                row -> new Boundary(
                        Shapes.readMultiPolygon(row.bytes("shape")), row.validity("valid"), row.instant("recorded_at")),
                id,
                known.recordedAt());
    }
}
