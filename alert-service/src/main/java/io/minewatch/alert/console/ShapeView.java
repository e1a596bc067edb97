package io.minewatch.alert.console;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A GeoJSON multi-polygon. */
@Schema(name = "MultiPolygon")
public record ShapeView(String type, List<List<List<List<Double>>>> coordinates) {

    static ShapeView of(MultiPolygon shape) {
        return new ShapeView(
                "MultiPolygon",
                shape.coordinates().stream()
                        .map(polygon -> polygon.stream()
                                .map(ring -> ring.stream().map(ShapeView::point).toList())
                                .toList())
                        .toList());
    }

    /** A point as an array, longitude first. */
    static List<Double> point(GeoPoint point) {
        return List.of(point.lon(), point.lat());
    }

    static @Nullable List<Double> pointOrNull(@Nullable GeoPoint point) {
        return point == null ? null : point(point);
    }
}
