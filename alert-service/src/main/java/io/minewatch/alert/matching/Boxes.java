package io.minewatch.alert.matching;

import io.minewatch.contract.sighting.Sighting.PathPoint;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The boxes round a machine within a few seconds, taken together: one bad box must not move it over a border.
 *
 * @param u median of their middles, 0 to 1 from the left
 * @param bottom median of their lower edges, 0 to 1 from the top
 * @param width median
 * @param height median
 * @param count how many they are
 */
record Boxes(double u, double bottom, double width, double height, int count) {

    private static final double EDGE = 0.005;

    /** Those of a path whose lower edge is in the picture. */
    static Boxes of(List<PathPoint> points) {
        var whole =
                points.stream().filter(point -> point.box().bottom() < 1 - EDGE).toArray(PathPoint[]::new);
        return new Boxes(
                median(whole, point -> point.box().centreX()),
                median(whole, point -> point.box().bottom()),
                median(whole, point -> point.box().w()),
                median(whole, point -> point.box().h()),
                whole.length);
    }

    /** Whether the picture cuts the machine off on the left or on the right. */
    boolean isCutAside() {
        return u - width / 2 < EDGE || u + width / 2 > 1 - EDGE;
    }

    /**
     * The variance of the median of as many independent normal values, as a share of the variance of one: asymptotically
     * π/2n (M. G. Kendall and A. Stuart, The Advanced Theory of Statistics), and 1 for one value.
     */
    double shareOfVariance() {
        return Math.PI / 2 / (count - 1 + Math.PI / 2);
    }

    private static double median(PathPoint[] points, ToDoubleFunction<PathPoint> of) {
        if (points.length == 0) {
            return Double.NaN;
        }
        var values = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            values[i] = of.applyAsDouble(points[i]);
        }
        Arrays.sort(values);
        int half = values.length / 2;
        return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
    }
}
