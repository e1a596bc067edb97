package io.minewatch.geolocation;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import java.util.ArrayList;
import java.util.List;

/**
 * Polygons on the ground, packed so that a million of them fit into memory and are asked quickly: how much of a normal
 * distribution lies inside, and how far its centre is from the border.
 *
 * <p>The border is cut into runs of a few sides with a box round each; a run far away costs one look at its box.
 */
public final class GroundShape {

    private static final int SIDES_OF_A_RUN = 16;

    /** Longitude and latitude in turn; a shell goes anticlockwise, a hole clockwise. */
    private final double[] points;

    /** For each run its first and its last point. */
    private final int[] runs;

    /** For each run west, south, east and north. */
    private final double[] boxes;

    private GroundShape(double[] points, int[] runs) {
        this.points = points;
        this.runs = runs;
        this.boxes = new double[runs.length * 2];
        for (int run = 0; run < runs.length / 2; run++) {
            box(run);
        }
    }

    /** The shape on the ground; polygons that do not overlap, as everywhere in the registry. */
    public static GroundShape of(MultiPolygon shape) {
        var rings = new ArrayList<double[]>();
        for (var polygon : shape.coordinates()) {
            for (int i = 0; i < polygon.size(); i++) {
                rings.add(packed(polygon.get(i), i == 0));
            }
        }
        var points = new double[rings.stream().mapToInt(r -> r.length).sum()];
        var runs = new int[2 * rings.stream().mapToInt(GroundShape::countRuns).sum()];
        int filled = 0;
        int run = 0;
        for (var ring : rings) {
            System.arraycopy(ring, 0, points, filled, ring.length);
            int last = (filled + ring.length) / 2 - 1;
            for (int first = filled / 2; first < last; first += SIDES_OF_A_RUN) {
                runs[run++] = first;
                runs[run++] = Math.min(first + SIDES_OF_A_RUN, last);
            }
            filled += ring.length;
        }
        return new GroundShape(points, runs);
    }

    private static int countRuns(double[] ring) {
        int sides = ring.length / 2 - 1;
        return (sides + SIDES_OF_A_RUN - 1) / SIDES_OF_A_RUN;
    }

    private static double[] packed(List<GeoPoint> ring, boolean shell) {
        boolean turn = twiceArea(ring) > 0 != shell;
        var packed = new double[ring.size() * 2];
        for (int i = 0; i < ring.size(); i++) {
            var point = ring.get(turn ? ring.size() - 1 - i : i);
            packed[2 * i] = point.lon();
            packed[2 * i + 1] = point.lat();
        }
        return packed;
    }

    /** Positive when the ring goes anticlockwise. */
    private static double twiceArea(List<GeoPoint> ring) {
        var origin = ring.getFirst();
        double twice = 0;
        for (int i = 1; i < ring.size(); i++) {
            var from = ring.get(i - 1);
            var to = ring.get(i);
            twice += (from.lon() - origin.lon()) * (to.lat() - origin.lat())
                    - (to.lon() - origin.lon()) * (from.lat() - origin.lat());
        }
        return twice;
    }

    private void box(int run) {
        double west = Double.POSITIVE_INFINITY;
        double south = Double.POSITIVE_INFINITY;
        double east = Double.NEGATIVE_INFINITY;
        double north = Double.NEGATIVE_INFINITY;
        for (int i = runs[2 * run]; i <= runs[2 * run + 1]; i++) {
            west = Math.min(west, points[2 * i]);
            east = Math.max(east, points[2 * i]);
            south = Math.min(south, points[2 * i + 1]);
            north = Math.max(north, points[2 * i + 1]);
        }
        boxes[4 * run] = west;
        boxes[4 * run + 1] = south;
        boxes[4 * run + 2] = east;
        boxes[4 * run + 3] = north;
    }

    /** Holds the shape against a distribution. */
    public Measure measure(Gaussian gaussian) {
        var border = new BorderWalk(gaussian);
        for (int run = 0; run < runs.length / 2; run++) {
            if (border.mayPass(boxes, run)) {
                border.pass(points, runs[2 * run], runs[2 * run + 1]);
            } else {
                border.passAside(points, runs[2 * run], runs[2 * run + 1], boxes[4 * run]);
            }
        }
        return border.measure();
    }

    /** Whether a point lies inside; on the border either may be told. */
    public boolean holds(GeoPoint point) {
        boolean inside = false;
        for (int run = 0; run < runs.length / 2; run++) {
            if (boxes[4 * run + 1] <= point.lat() && boxes[4 * run + 3] >= point.lat()) {
                inside ^= isCrossed(point, runs[2 * run], runs[2 * run + 1]);
            }
        }
        return inside;
    }

    /** Whether a ray to the east crosses the sides of a run an odd number of times. */
    private boolean isCrossed(GeoPoint point, int first, int last) {
        boolean odd = false;
        for (int i = first; i < last; i++) {
            double east = points[2 * i] - point.lon();
            double north = points[2 * i + 1] - point.lat();
            double nextEast = points[2 * i + 2] - point.lon();
            double nextNorth = points[2 * i + 3] - point.lat();
            if (north > 0 != nextNorth > 0) {
                odd ^= east * nextNorth - nextEast * north > 0 == nextNorth > north;
            }
        }
        return odd;
    }

    /**
     * What a shape has of a distribution.
     *
     * @param probability that a thing so distributed lies inside
     * @param metersToBorder from the distribution's centre to the border; negative inside
     */
    public record Measure(double probability, double metersToBorder) {}
}
