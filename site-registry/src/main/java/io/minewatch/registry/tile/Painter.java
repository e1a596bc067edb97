package io.minewatch.registry.tile;

import io.minewatch.registry.change.Sql;
import io.minewatch.registry.snapshot.Layer;
import io.minewatch.registry.snapshot.Property;
import io.minewatch.registry.snapshot.When;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Has PostGIS draw a tile. CGCS2000 agrees with WGS 84 to decimetres, so the map takes its degrees as they are. */
@Singleton
class Painter {

    private static final int UNITS = 4096;

    /** Lines go on beyond the edge, so that none is drawn along it. */
    private static final int MARGIN = 64;

    /** Numbers of things are told for squares of a sixteenth of the tile's side. */
    private static final int CELLS = 16;

    private static final String WITHIN = " where st_intersects(f.shape, st_makeenvelope(?, ?, ?, ?, 4490))";

    /** What is smaller than a dot must not vanish: it becomes one. */
    private static final String THINGS = """
            select st_asmvt(t, ?, %1$d, 'geom', null) as tile from (
                select coalesce(st_asmvtgeom(m.shape, q.square, %1$d, %2$d, true),
                                st_asmvtgeom(st_pointonsurface(m.shape), q.square, %1$d, %2$d, true)) as geom, m.*
                from (select st_transform(st_setsrid(f.shape, 4326), 3857) as shape, f.id, %%s from things f) m
                cross join (select st_tileenvelope(?, ?, ?) as square) q) t""".formatted(UNITS, MARGIN);

    /** Each thing counts once, in the square and in the tile in which its middle lies. */
    private static final String COUNTS = """
            select st_asmvt(t, ?, %1$d, 'geom') as tile from (
                select st_asmvtgeom(
                           st_transform(st_setsrid(st_makepoint(avg(c.x), avg(c.y)), 4326), 3857),
                           st_tileenvelope(?, ?, ?), %1$d, %2$d, true) as geom,
                       count(*) as count
                from (select (st_xmin(f.shape) + st_xmax(f.shape)) / 2 as x,
                             (st_ymin(f.shape) + st_ymax(f.shape)) / 2 as y from things f) c
                where c.x >= ? and c.x < ? and c.y >= ? and c.y < ?
                group by width_bucket(c.x, ?, ?, %3$d), width_bucket(c.y, ?, ?, %3$d)) t""".formatted(UNITS, MARGIN, CELLS);

    private final Sql sql;
    private final TileConfig config;

    Painter(Sql sql, TileConfig config) {
        this.sql = sql;
        this.config = config;
    }

    /** A Mapbox vector tile with one layer of that name; empty if nothing is there. */
    byte[] paint(Layer layer, TilePlace place, When when) {
        long there = count(layer, place, when);
        if (there == 0) {
            return new byte[0];
        }
        return there > config.most() ? paintCounts(layer, place, when) : paintThings(layer, place, when);
    }

    private long count(Layer layer, TilePlace place, When when) {
        var parameters = within(place, when);
        parameters.add(config.most() + 1);
        var places = layer.places().formatted("1") + WITHIN + " limit ?";
        return sql.find(
                        "select count(*) as n from (%s) there".formatted(places),
                        row -> row.number("n"),
                        parameters.toArray())
                .orElse(0L);
    }

    private byte[] paintThings(Layer layer, TilePlace place, When when) {
        var columns = layer.properties().stream()
                .filter(property -> property.type() != Property.Type.INSTANT)
                .map(property -> "f.%s as \"%s\"".formatted(property.column(), property.name()))
                .collect(Collectors.joining(", "));
        var parameters = within(place, when);
        parameters.addAll(List.of(layer.id(), place.z(), place.x(), place.y()));
        return tile(
                "with things as not materialized (%s) %s"
                        .formatted(layer.features().formatted("*") + WITHIN, THINGS.formatted(columns)),
                parameters);
    }

    private byte[] paintCounts(Layer layer, TilePlace place, When when) {
        var box = place.degrees(0);
        var parameters = within(place, when);
        parameters.addAll(List.of(layer.id(), place.z(), place.x(), place.y()));
        for (int i = 0; i < 2; i++) {
            parameters.addAll(List.of(box.getMinX(), box.getMaxX(), box.getMinY(), box.getMaxY()));
        }
        return tile(
                "with things as not materialized (%s) %s"
                        .formatted(layer.places().formatted("f.shape") + WITHIN, COUNTS),
                parameters);
    }

    private byte[] tile(String query, List<@Nullable Object> parameters) {
        return sql.find(query, row -> row.bytes("tile"), parameters.toArray()).orElse(new byte[0]);
    }

    private static List<@Nullable Object> within(TilePlace place, When when) {
        var box = place.degrees((double) MARGIN / UNITS);
        var parameters = new ArrayList<@Nullable Object>();
        parameters.add(when.from());
        parameters.add(when.until());
        parameters.add(when.knownAt());
        parameters.addAll(List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()));
        return parameters;
    }
}
