package io.minewatch.geolocation;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.commons.numbers.gamma.Erfc;

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

    /**
     * The integral line by line: along each line across the plane it is a difference of two values of the one-dimensional
     * distribution for each stretch inside, and from corner to corner a smooth function of the line.
     */
    static double integrate(Ellipse ellipse, List<List<Offset>> rings) {
        var whitened = rings.stream().map(ring -> whiten(ellipse, ring)).toList();
        var levels = new TreeSet<>(List.of(-8.0, 8.0));
        whitened.forEach(ring -> ring.forEach(corner -> levels.add(Math.clamp(corner.north(), -8, 8))));
        double sum = 0;
        double from = -8;
        for (double to : levels) {
            int pieces = (int) Math.ceil((to - from) / 0.25);
            for (int i = 0; i < pieces; i++) {
                double step = (to - from) / pieces;
                sum += piece(whitened, from + i * step, step);
            }
            from = to;
        }
        return sum;
    }

    /** Gauss-Legendre with three nodes on each of sixteen parts. */
    private static double piece(List<List<Offset>> rings, double from, double length) {
        double sum = 0;
        double half = length / 32;
        for (int i = 0; i < 16; i++) {
            double middle = from + (2 * i + 1) * half;
            double aside = half * Math.sqrt(0.6);
            sum += half
                    / 9
                    * (5 * line(rings, middle - aside) + 8 * line(rings, middle) + 5 * line(rings, middle + aside));
        }
        return sum;
    }

    private static double line(List<List<Offset>> rings, double north) {
        var crossings = new ArrayList<Double>();
        for (var ring : rings) {
            for (int i = 0; i < ring.size(); i++) {
                var from = ring.get(i);
                var to = ring.get((i + 1) % ring.size());
                if (from.north() > north != to.north() > north) {
                    double share = (north - from.north()) / (to.north() - from.north());
                    crossings.add(from.east() + share * (to.east() - from.east()));
                }
            }
        }
        Collections.sort(crossings);
        double inside = 0;
        for (int i = 0; i + 1 < crossings.size(); i += 2) {
            inside += Erfc.value(crossings.get(i) / Math.sqrt(2)) - Erfc.value(crossings.get(i + 1) / Math.sqrt(2));
        }
        return inside / 2 * Math.exp(-north * north / 2) / Math.sqrt(2 * Math.PI);
    }

    /** In standard deviations, along the longer axis to the east: so that lines to the east cut most sides steeply. */
    private static List<Offset> whiten(Ellipse ellipse, List<Offset> ring) {
        var centre = PLANE.toOffset(ellipse.centre());
        double bearing = Math.toRadians(ellipse.bearingDegrees());
        return ring.stream()
                .map(corner -> corner.minus(centre))
                .map(c -> new Offset(
                        (c.east() * Math.sin(bearing) + c.north() * Math.cos(bearing)) / ellipse.semiMajorMeters(),
                        (c.east() * Math.cos(bearing) - c.north() * Math.sin(bearing)) / ellipse.semiMinorMeters()))
                .toList();
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
