package io.minewatch.registry.exchange;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.registry.crs.Frame;
import java.util.List;

/** Shapes as positions of a frame, the eastern number first. */
final class Positions {

    private Positions() {}

    static List<List<double[][]>> of(MultiPolygon shape, Frame frame) {
        return shape.coordinates().stream()
                .map(polygon -> polygon.stream().map(ring -> ring(ring, frame)).toList())
                .toList();
    }

    static List<List<double[][]>> of(GeoPoint point, Frame frame) {
        return List.of(List.<double[][]>of(ring(List.of(point), frame)));
    }

    private static double[][] ring(List<GeoPoint> points, Frame frame) {
        return points.stream().map(frame::eastNorthOf).toArray(double[][]::new);
    }
}
