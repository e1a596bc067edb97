package io.minewatch.geolocation;

import io.minewatch.contract.GeoPoint;
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
 */
public record Outline(MultiPolygon shape, double nearMeters, double farMeters) {

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
        var ring = new ArrayList<GeoPoint>();
        near.forEach(offset -> ring.add(plane.toPoint(offset)));
        far.reversed().forEach(offset -> ring.add(plane.toPoint(offset)));
        ring.add(ring.getFirst());
        return Optional.of(new Outline(
                new MultiPolygon(List.of(List.of(ring))),
                near.stream().mapToDouble(Offset::length).min().orElseThrow(),
                far.stream().mapToDouble(Offset::length).max().orElseThrow()));
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
