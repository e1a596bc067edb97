package io.minewatch.registry.snapshot;

import io.minewatch.registry.change.Row;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.shape.Shapes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.WKBWriter;

/** Looks up what was where. */
@ApplicationScoped
public class Snapshots {

    private final Sql sql;

    public Snapshots(Sql sql) {
        this.sql = sql;
    }

    /** The things selected, in the order of their ids, from the one that follows {@code after}. */
    public List<Found> list(Selection selection, String after, int limit) {
        var where = new Where(selection);
        where.add("f.id > ?", after);
        where.parameters.add(limit);
        return sql.list(
                selection.layer().features().formatted("f.*, st_asbinary(f.shape) as wkb") + where.sql
                        + " order by f.id limit ?",
                row -> found(selection.layer(), row),
                where.parameters.toArray());
    }

    /** How many are selected. */
    public long count(Selection selection) {
        var where = new Where(selection);
        var layer = selection.layer();
        var from = selection.equal().isEmpty() ? layer.places() : layer.features();
        return sql.find(from.formatted("count(*) as n") + where.sql, row -> row.number("n"), where.parameters.toArray())
                .orElse(0L);
    }

    /** One thing, if it was there. */
    public Optional<Found> find(Layer layer, When when, String id) {
        var where = new Where(Selection.all(layer, when));
        where.add("f.id = ?", id);
        return sql.find(
                layer.features().formatted("f.*, st_asbinary(f.shape) as wkb") + where.sql,
                row -> found(layer, row),
                where.parameters.toArray());
    }

    private static Found found(Layer layer, Row row) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        layer.properties().forEach(property -> values.put(property.name(), property.read(row)));
        return new Found(row.text("id"), Shapes.read(row.bytes("wkb")), values);
    }

    /** The conditions of a selection, and all parameters of its query up to there. */
    private static final class Where {

        private final List<@Nullable Object> parameters = new ArrayList<>();
        private final StringBuilder sql = new StringBuilder(" where true");

        Where(Selection selection) {
            var when = selection.when();
            parameters.add(when.from());
            parameters.add(when.until());
            parameters.add(when.knownAt());
            if (selection.touching() != null) {
                add("st_intersects(f.shape, st_geomfromwkb(?, 4490))", new WKBWriter().write(selection.touching()));
            }
            selection.equal().forEach((name, value) -> {
                var property = selection.layer().findFilter(name).orElseThrow();
                add("f.%s = ?".formatted(property.column()), value);
            });
        }

        private void add(String condition, Object value) {
            sql.append(" and ").append(condition);
            parameters.add(value);
        }
    }
}
