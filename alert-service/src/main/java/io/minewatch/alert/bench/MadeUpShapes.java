package io.minewatch.alert.bench;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import io.minewatch.geolocation.LocalPlane;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Polygons of twelve corners, about 80 m in radius, in a grid of 280 m. Of every ten neighbours two share a border, and two
 * overlap.
 */
final class MadeUpShapes {

    static final LocalPlane PLANE = new LocalPlane(new GeoPoint(110.0, 25.0));

    private static final double STEP_METERS = 280;
    private static final double HALF_METERS = 80;
    private static final int CORNERS = 12;

    private final int columns;

    MadeUpShapes(int count) {
        columns = (int) Math.ceil(Math.sqrt(count));
    }

    Offset middle(int index) {
        // The second of a pair lies in the cell of the first.
        int cell = index % 10 == 1 || index % 10 == 3 ? index - 1 : index;
        int column = cell % columns;
        int row = cell / columns;
        return new Offset(column * STEP_METERS, row * STEP_METERS);
    }

    List<Offset> border(int index) {
        var middle = middle(index);
        return switch (index % 10) {
            case 0 -> block(middle, -HALF_METERS, 0);
            case 1 -> block(middle, 0, HALF_METERS);
            case 2 -> block(middle, -HALF_METERS, 5);
            case 3 -> block(middle, -5, HALF_METERS);
            default -> star(middle, HALF_METERS, CORNERS, new Random(index));
        };
    }

    /** A rectangle with corners along its sides. */
    private static List<Offset> block(Offset middle, double west, double east) {
        var ring = new ArrayList<Offset>();
        double[] along = {0, 1 / 3.0, 2 / 3.0};
        for (double share : along) {
            ring.add(middle.plus(new Offset(west + share * (east - west), -HALF_METERS)));
        }
        for (double share : along) {
            ring.add(middle.plus(new Offset(east, HALF_METERS * (2 * share - 1))));
        }
        for (double share : along) {
            ring.add(middle.plus(new Offset(east - share * (east - west), HALF_METERS)));
        }
        for (double share : along) {
            ring.add(middle.plus(new Offset(west, HALF_METERS * (1 - 2 * share))));
        }
        return ring;
    }

    /** A ring round a middle, near and far by chance. */
    static List<Offset> star(Offset middle, double reach, int corners, Random random) {
        var ring = new ArrayList<Offset>();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double far = reach * (0.7 + 0.5 * random.nextDouble());
            ring.add(middle.plus(new Offset(far * Math.cos(angle), far * Math.sin(angle))));
        }
        return ring;
    }

    static MultiPolygon polygon(List<Offset> ring) {
        var points = new ArrayList<>(ring.stream().map(PLANE::toPoint).toList());
        points.add(points.getFirst());
        return new MultiPolygon(List.of(List.of(points)));
    }
}
