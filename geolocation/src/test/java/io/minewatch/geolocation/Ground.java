package io.minewatch.geolocation;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Shapes and ellipses in metres round one place, and a slow way of asking what the quick one is asked. */
final class Ground {

    /** On the equator: there a metre is as many degrees to all sides of the origin. */
    static final LocalPlane PLANE = new LocalPlane(new GeoPoint(110.95, 0));

    private Ground() {}

    static Ellipse ellipse(double east, double north, double major, double minor, double bearing) {
        return new Ellipse(PLANE.toPoint(new Offset(east, north)), major, minor, bearing);
    }

    /** A ring of corners, east and north in turn; closes itself. */
    static List<Offset> ring(double... corners) {
        var ring = new ArrayList<Offset>();
        for (int i = 0; i < corners.length; i += 2) {
            ring.add(new Offset(corners[i], corners[i + 1]));
        }
        return ring;
    }

    static List<Offset> rectangle(double west, double south, double east, double north) {
        return ring(west, south, east, south, east, north, west, north);
    }

    /** A ring that sees its middle everywhere: corners at growing angles, near and far by chance. */
    static List<Offset> star(Random random, double east, double north, double reach, int corners) {
        var ring = new ArrayList<Offset>();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (i + 0.9 * random.nextDouble()) / corners;
            double far = reach * (0.2 + 0.8 * random.nextDouble());
            ring.add(new Offset(east + far * Math.cos(angle), north + far * Math.sin(angle)));
        }
        return random.nextBoolean() ? ring : ring.reversed();
    }

    /** One polygon: a shell and its holes. */
    @SafeVarargs
    static GroundShape shape(List<Offset>... rings) {
        return GroundShape.of(new MultiPolygon(List.of(polygon(rings))));
    }

    @SafeVarargs
    static List<List<GeoPoint>> polygon(List<Offset>... rings) {
        var polygon = new ArrayList<List<GeoPoint>>();
        for (var ring : rings) {
            var points = new ArrayList<>(ring.stream().map(PLANE::toPoint).toList());
            points.add(points.getFirst());
            polygon.add(points);
        }
        return polygon;
    }

    /** The share of {@code draws} that lands inside, by a crossing count of its own. */
    static double draw(Random random, Ellipse ellipse, int draws, List<List<Offset>> rings) {
        var centre = PLANE.toOffset(ellipse.centre());
        double bearing = Math.toRadians(ellipse.bearingDegrees());
        int hits = 0;
        for (int i = 0; i < draws; i++) {
            double along = random.nextGaussian() * ellipse.semiMajorMeters();
            double across = random.nextGaussian() * ellipse.semiMinorMeters();
            var at = centre.plus(new Offset(
                    along * Math.sin(bearing) + across * Math.cos(bearing),
                    along * Math.cos(bearing) - across * Math.sin(bearing)));
            hits += isInside(at, rings) ? 1 : 0;
        }
        return hits / (double) draws;
    }

    /** The sum over a fine grid of the plane, six standard deviations to each side. */
    static double sum(Ellipse ellipse, int cells, List<List<Offset>> rings) {
        var centre = PLANE.toOffset(ellipse.centre());
        double bearing = Math.toRadians(ellipse.bearingDegrees());
        double sum = 0;
        double step = 12.0 / cells;
        for (int i = 0; i < cells; i++) {
            for (int j = 0; j < cells; j++) {
                double y = -6 + (i + 0.5) * step;
                double x = -6 + (j + 0.5) * step;
                double along = y * ellipse.semiMajorMeters();
                double across = x * ellipse.semiMinorMeters();
                var at = centre.plus(new Offset(
                        along * Math.sin(bearing) + across * Math.cos(bearing),
                        along * Math.cos(bearing) - across * Math.sin(bearing)));
                sum += isInside(at, rings) ? Math.exp(-(x * x + y * y) / 2) : 0;
            }
        }
        return sum * step * step / (2 * Math.PI);
    }

    static boolean isInside(Offset at, List<List<Offset>> rings) {
        boolean inside = false;
        for (var ring : rings) {
            for (int i = 0; i < ring.size(); i++) {
                var from = ring.get(i);
                var to = ring.get((i + 1) % ring.size());
                boolean straddles = from.north() > at.north() != to.north() > at.north();
                if (straddles
                        && at.east()
                                < from.east()
                                        + (at.north() - from.north())
                                                / (to.north() - from.north())
                                                * (to.east() - from.east())) {
                    inside = !inside;
                }
            }
        }
        return inside;
    }
}
