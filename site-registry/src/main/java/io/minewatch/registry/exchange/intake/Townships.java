package io.minewatch.registry.exchange.intake;

import io.minewatch.registry.change.Sql;
import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Remark;
import io.minewatch.registry.exchange.format.Remark.Weight;
import io.minewatch.registry.shape.Shapes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The townships as they are registered, to tell in which of them something lies. */
final class Townships {

    private final List<Township> all;

    private Townships(List<Township> all) {
        this.all = all;
    }

    private record Township(String id, String name, PreparedGeometry shape) {}

    /** Those whose borders hold at {@code instant}. */
    static Townships load(Sql sql, Instant instant) {
        return new Townships(sql.list(
                """
                select d.area, d.name, st_asbinary(b.shape) as shape
                from (select distinct on (area) area, name, kind from registry.area_description
                      order by area, revision desc) d
                join lateral (select shape from registry.area_boundary
                      where area = d.area and valid @> ?::timestamptz order by revision desc limit 1) b on true
                where d.kind = 'TOWNSHIP' order by d.area""",
                row -> new Township(
                        row.text("area"),
                        row.text("name"),
                        PreparedGeometryFactory.prepare(Shapes.toJts(Shapes.readMultiPolygon(row.bytes("shape"))))),
                instant));
    }

    /**
     * The township of a row: the one it names, or in which it lies, or the one given for those that have none.
     * {@code remarks} hears when there is none, or when it lies elsewhere than it says.
     */
    Optional<String> of(Map<String, String> properties, Geometry place, Options options, List<Remark> remarks) {
        var named = named(properties);
        var located = locate(place);
        if (located.isEmpty()) {
            var message = "lies outside every township that is registered";
            boolean given = named.isPresent() || options.township() != null;
            remarks.add(Remark.of(given ? Weight.NOTE : Weight.FAULT, "township.outside-all", message));
        }
        if (named.isPresent() && located.isPresent() && !named.equals(located)) {
            var message = "names township %s and lies in %s".formatted(named.get().name, located.get().name);
            remarks.add(Remark.of(
                    Weight.DOUBT, "township.differs", message, "named", named.get().name, "lies", located.get().name));
        }
        return named.or(() -> located).map(Township::id).or(() -> Optional.ofNullable(options.township()));
    }

    /** The township that a row names or in which it lies, if any. */
    Optional<String> find(Map<String, String> properties, Geometry place) {
        return named(properties).or(() -> locate(place)).map(Township::id);
    }

    private Optional<Township> named(Map<String, String> properties) {
        return Column.TOWNSHIP
                .of(properties)
                .flatMap(text -> all.stream()
                        .filter(township -> township.id.equals(text) || township.name.equals(text))
                        .findFirst());
    }

    private Optional<Township> locate(Geometry place) {
        var inner = place.getInteriorPoint();
        return all.stream().filter(township -> township.shape.covers(inner)).findFirst();
    }
}
