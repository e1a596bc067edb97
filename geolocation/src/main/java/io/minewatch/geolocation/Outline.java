package io.minewatch.geolocation;

import io.minewatch.contract.MultiPolygon;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ground that a picture shows well enough.
 *
 * @param shape its border
 * @param nearMeters from the probe's foot to its nearest part
 * @param farMeters to its furthest
 * @param areaSquareMeters how large it is
 */
public record Outline(MultiPolygon shape, double nearMeters, double farMeters, double areaSquareMeters) {

    private static final int COLUMNS = 20;
    private static final int ROWS = 200;

    /** Decides whether a spot is seen well enough. */
    public interface Sight {

        /**
         * Whether it is.
         *
         * @param u 0 to 1 from the left
         * @param v 0 to 1 from the top
         * @param ground what is seen there
         */
        boolean reaches(double u, double v, Offset ground);
    }

    /** The outline, from the picture's lower edge up to where {@code sight} ends; nothing if it ends at once. */
    public static Optional<Outline> of(GroundMap map, LocalPlane plane, Sight sight) {
        var near = new ArrayList<Offset>();
        var far = new ArrayList<Offset>();
        for (int column = 0; column <= COLUMNS; column++) {
            var seen = column(map, column / (double) COLUMNS, sight);
            if (!seen.isEmpty()) {
                near.add(seen.getFirst());
                far.add(seen.getLast());
            }
        }
        if (near.size() < 2) {
            return Optional.empty();
        }
        var border = new ArrayList<>(near);
        border.addAll(far.reversed());
        border.add(border.getFirst());
        var ring = border.stream().map(plane::toPoint).toList();
        return Optional.of(new Outline(
                new MultiPolygon(List.of(List.of(ring))),
                near.stream().mapToDouble(Offset::length).min().orElseThrow(),
                far.stream().mapToDouble(Offset::length).max().orElseThrow(),
                area(border)));
    }

    /** Of a ring, by the trapezoids under its sides. */
    private static double area(List<Offset> ring) {
        double twice = 0;
        for (int i = 1; i < ring.size(); i++) {
            var from = ring.get(i - 1);
            var to = ring.get(i);
            twice += from.east() * to.north() - to.east() * from.north();
        }
        return Math.abs(twice) / 2;
    }

    /** What is seen in a column, from below, up to the first spot that is not seen well enough. */
    private static List<Offset> column(GroundMap map, double u, Sight sight) {
        var seen = new ArrayList<Offset>();
        for (int row = ROWS; row >= 0; row--) {
            double v = row / (double) ROWS;
            var ground = map.findGround(u, v);
            if (ground.isEmpty() || !sight.reaches(u, v, ground.get())) {
                break;
            }
            seen.add(ground.get());
        }
        return seen;
    }
}
