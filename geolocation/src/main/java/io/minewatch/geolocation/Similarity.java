package io.minewatch.geolocation;

import java.util.List;

/**
 * Moves points so that their middle is the origin and their mean distance from it the root of two: without it the least
 * squares of a homography lose most of their digits (Hartley, In defense of the eight-point algorithm, 1997).
 */
record Similarity(double x, double y, double scale) {

    /** @param points pairs of coordinates */
    static Similarity of(List<double[]> points) {
        double x = points.stream().mapToDouble(p -> p[0]).average().orElse(0);
        double y = points.stream().mapToDouble(p -> p[1]).average().orElse(0);
        double mean = points.stream()
                .mapToDouble(p -> Math.hypot(p[0] - x, p[1] - y))
                .average()
                .orElse(0);
        return new Similarity(x, y, mean == 0 ? 1 : Math.sqrt(2) / mean);
    }

    double[] apply(double[] point) {
        return new double[] {(point[0] - x) * scale, (point[1] - y) * scale};
    }

    double[] undo(double[] point) {
        return new double[] {point[0] / scale + x, point[1] / scale + y};
    }
}
