package io.minewatch.registry.probe;

import io.minewatch.contract.probe.GroundControl.Point;
import io.minewatch.registry.change.Check;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Which control points fix a homography: four of which no three lie in a line, in the picture and on the ground.
 *
 * <p>More points than four may well lie in a line, along a road for instance, as long as four among them do not.
 */
public final class ControlPointPolicy {

    static final int MOST_POINTS = 40;

    /** Three points whose triangle is flatter than this (height by longest side) count as a line. */
    private static final double FLATTEST = 0.01;

    private ControlPointPolicy() {}

    /** Whether the points will do; a fault if not. */
    static boolean judge(List<Point> points, String at, Check check) {
        int count = points.size();
        if (count < 4) {
            check.fault(at, "control-points.too-few", "must be at least four points", "points", count);
            return false;
        }
        if (fix(points)) {
            return true;
        }
        check.fault(at, "control-points.in-line", "needs four points of which no three lie in a line");
        return false;
    }

    /** Whether there are four of which no three lie in a line. */
    public static boolean fix(List<Point> points) {
        int count = points.size();
        for (int a = 0; a < count; a++) {
            for (int b = a + 1; b < count; b++) {
                for (int c = b + 1; c < count; c++) {
                    for (int d = c + 1; d < count && !inLine(points, a, b, c); d++) {
                        if (!inLine(points, a, b, d) && !inLine(points, a, c, d) && !inLine(points, b, c, d)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static boolean inLine(List<Point> points, int a, int b, int c) {
        var three = List.of(points.get(a), points.get(b), points.get(c));
        double shrink = Math.cos(Math.toRadians(three.getFirst().ground().lat()));
        return flatness(three, Point::x, Point::y) < FLATTEST
                || flatness(
                                three,
                                p -> p.ground().lon() * shrink,
                                p -> p.ground().lat())
                        < FLATTEST;
    }

    /** Height by longest side of a triangle; 0 for three points in a line. */
    private static double flatness(List<Point> three, ToDoubleFunction<Point> x, ToDoubleFunction<Point> y) {
        double longest = 0;
        double twiceArea = 0;
        for (int i = 0; i < 3; i++) {
            var from = three.get(i);
            var to = three.get((i + 1) % 3);
            double dx = x.applyAsDouble(to) - x.applyAsDouble(from);
            double dy = y.applyAsDouble(to) - y.applyAsDouble(from);
            longest = Math.max(longest, dx * dx + dy * dy);
            if (i == 0) {
                var third = three.get(2);
                twiceArea = Math.abs(dx * (y.applyAsDouble(third) - y.applyAsDouble(from))
                        - dy * (x.applyAsDouble(third) - x.applyAsDouble(from)));
            }
        }
        return longest == 0 ? 0 : twiceArea / longest;
    }
}
