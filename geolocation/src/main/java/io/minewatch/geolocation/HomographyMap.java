package io.minewatch.geolocation;

import io.minewatch.contract.probe.GroundControl;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The homography that fits points known in the picture and on the ground best, picture to metres on the plane: direct
 * linear transform on normalised points (Hartley and Zisserman, Multiple View Geometry, algorithm 4.2).
 */
public final class HomographyMap implements GroundMap {

    /** Where the second eigenvalue is no larger than this share of the points, more than one homography fits. */
    private static final double AMBIGUOUS = 1e-9;

    /** Beyond the line at which the denominator changes its sign lies the sky. */
    private static final double LEAST_DEPTH = 1e-3;

    private final Similarity picture;
    private final Similarity ground;
    private final double[] h;

    private HomographyMap(Similarity picture, Similarity ground, double[] h) {
        this.picture = picture;
        this.ground = ground;
        this.h = h;
    }

    /** Fits four points or more by least squares; nothing when there are fewer, or when they lie in a line. */
    public static Optional<HomographyMap> fit(List<GroundControl.Point> points, LocalPlane plane) {
        if (points.size() < 4) {
            return Optional.empty();
        }
        var seen = new ArrayList<double[]>();
        var known = new ArrayList<double[]>();
        for (var point : points) {
            var offset = plane.toOffset(point.ground());
            seen.add(new double[] {point.x(), point.y()});
            known.add(new double[] {offset.east(), offset.north()});
        }
        var picture = Similarity.of(seen);
        var ground = Similarity.of(known);
        double[][] normal = new double[9][9];
        for (int i = 0; i < seen.size(); i++) {
            addPoint(normal, picture.apply(seen.get(i)), ground.apply(known.get(i)));
        }
        var smallest = SymmetricMatrix.findSmallest(normal);
        if (smallest.second() <= AMBIGUOUS * points.size()) {
            return Optional.empty();
        }
        return Optional.of(facing(new HomographyMap(picture, ground, smallest.vector()), seen));
    }

    /** The same map with its denominator of one and the same sign, positive, where the points are. */
    private static HomographyMap facing(HomographyMap map, List<double[]> seen) {
        double side =
                seen.stream().mapToDouble(p -> map.depth(map.picture.apply(p))).sum();
        double factor = seen.size() / side;
        double[] scaled = map.h.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return new HomographyMap(map.picture, map.ground, scaled);
    }

    private static void addPoint(double[][] normal, double[] seen, double[] known) {
        double x = seen[0];
        double y = seen[1];
        add(normal, new double[] {x, y, 1, 0, 0, 0, -known[0] * x, -known[0] * y, -known[0]});
        add(normal, new double[] {0, 0, 0, x, y, 1, -known[1] * x, -known[1] * y, -known[1]});
    }

    private static void add(double[][] normal, double[] row) {
        for (int i = 0; i < 9; i++) {
            for (int j = 0; j < 9; j++) {
                normal[i][j] += row[i] * row[j];
            }
        }
    }

    @Override
    public Optional<Offset> findGround(double u, double v) {
        double x = (u - picture.x()) * picture.scale();
        double y = (v - picture.y()) * picture.scale();
        double depth = h[6] * x + h[7] * y + h[8];
        if (depth < LEAST_DEPTH) {
            return Optional.empty();
        }
        return Optional.of(new Offset(
                (h[0] * x + h[1] * y + h[2]) / depth / ground.scale() + ground.x(),
                (h[3] * x + h[4] * y + h[5]) / depth / ground.scale() + ground.y()));
    }

    /** Where in the picture a place on the ground is seen, u and v: the inverse, by cofactors. */
    double[] pictureOf(Offset place) {
        double[] at = ground.apply(new double[] {place.east(), place.north()});
        double x = cofactor(4, 8, 5, 7) * at[0] + cofactor(2, 7, 1, 8) * at[1] + cofactor(1, 5, 2, 4);
        double y = cofactor(5, 6, 3, 8) * at[0] + cofactor(0, 8, 2, 6) * at[1] + cofactor(2, 3, 0, 5);
        double w = cofactor(3, 7, 4, 6) * at[0] + cofactor(1, 6, 0, 7) * at[1] + cofactor(0, 4, 1, 3);
        return picture.undo(new double[] {x / w, y / w});
    }

    private double cofactor(int a, int b, int c, int d) {
        return h[a] * h[b] - h[c] * h[d];
    }

    private double depth(double[] at) {
        return h[6] * at[0] + h[7] * at[1] + h[8];
    }
}
