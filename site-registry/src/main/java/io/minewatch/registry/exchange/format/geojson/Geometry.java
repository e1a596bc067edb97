package io.minewatch.registry.exchange.format.geojson;

import io.minewatch.registry.exchange.format.DraftBuilder;
import io.minewatch.registry.exchange.format.Tally;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.exchange.format.geojson.Coordinates.Nest;
import io.minewatch.registry.exchange.format.geojson.Coordinates.Position;
import io.minewatch.registry.exchange.format.geojson.Coordinates.Wrong;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what was read into a draft's polygons, or into a remark. */
final class Geometry {

    private final DraftBuilder draft;
    private final Tally tally;

    Geometry(DraftBuilder draft, Tally tally) {
        this.draft = draft;
        this.tally = tally;
    }

    void take(Member member) throws UnreadableFile {
        for (var geometry : member.geometries) {
            take(geometry);
        }
        switch (member.type) {
            case "Polygon" -> polygon(member.coordinates);
            case "MultiPolygon" -> {
                for (var polygon : inner(member.coordinates)) {
                    polygon(polygon);
                }
            }
            case "Point" -> {
                if (member.coordinates instanceof Position position) {
                    tally.ring();
                    draft.polygon(List.<double[][]>of(new double[][] {numbers(position)}));
                } else {
                    wrong(member.coordinates);
                }
            }
            case "MultiPoint", "LineString", "MultiLineString" ->
                draft.brokenShape(
                        "geometry.kind", "A %s is no area and no point.".formatted(member.type), "kind", member.type);
            // A feature and a collection are their geometries; what has no known type has no shape.
            default -> {}
        }
    }

    private void polygon(@Nullable Coordinates coordinates) throws UnreadableFile {
        var rings = new ArrayList<double[][]>();
        for (var ring : inner(coordinates)) {
            tally.ring();
            var read = ring(ring);
            if (read.length > 0) {
                rings.add(read);
            }
        }
        if (!rings.isEmpty()) {
            draft.polygon(rings);
        }
    }

    private double[][] ring(Coordinates coordinates) {
        var inner = inner(coordinates);
        var ring = new double[inner.size()][];
        for (int i = 0; i < ring.length; i++) {
            if (!(inner.get(i) instanceof Position position)) {
                wrong(inner.get(i));
                return new double[0][];
            }
            ring[i] = numbers(position);
        }
        return ring;
    }

    private List<Coordinates> inner(@Nullable Coordinates coordinates) {
        if (coordinates instanceof Nest(var inner) && !inner.isEmpty()) {
            return inner;
        }
        wrong(coordinates);
        return List.of();
    }

    private void wrong(@Nullable Coordinates coordinates) {
        var found = switch (coordinates) {
            case null -> "nothing";
            case Wrong(var text) -> text;
            case Position(double first, double second) -> first + ", " + second;
            case Nest nest -> "an array of " + nest.inner().size();
        };
        draft.brokenShape(
                "position.form", "The coordinates hold something out of place: %s.".formatted(found), "found", found);
    }

    private static double[] numbers(Position position) {
        return new double[] {position.first(), position.second()};
    }
}
