package io.minewatch.registry.ogcapi;

import io.minewatch.registry.change.BadQuery;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Reads a rectangle in any reference system. What is straight in metres is bent in degrees, so its sides get corners. */
@Singleton
class BoxReader {

    private static final int CORNERS_A_SIDE = 16;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** The rectangle in degrees of longitude and latitude; one that crosses the antimeridian has two parts. */
    Geometry read(String bbox, Crs crs) {
        var numbers = numbers(bbox);
        // With heights there are six, of which those in the middle and at the end say nothing about a map.
        int second = numbers.size() / 2;
        double minX = numbers.get(0);
        double minY = numbers.get(1);
        double maxX = numbers.get(second);
        double maxY = numbers.get(second + 1);
        if (minY > maxY) {
            throw form();
        }
        if (minX <= maxX) {
            return box(minX, minY, maxX, maxY, crs);
        }
        if (!crs.uri().equals(ReferenceSystems.CRS84)) {
            throw form();
        }
        return box(minX, minY, 180, maxY, crs).union(box(-180, minY, maxX, maxY, crs));
    }

    private static Geometry box(double minX, double minY, double maxX, double maxY, Crs crs) {
        var ring = new ArrayList<Coordinate>();
        side(ring, minX, minY, maxX, minY);
        side(ring, maxX, minY, maxX, maxY);
        side(ring, maxX, maxY, minX, maxY);
        side(ring, minX, maxY, minX, minY);
        ring.add(ring.getFirst());
        return SHAPES.createPolygon(ring.stream().map(c -> crs.take(c.x, c.y)).toArray(Coordinate[]::new));
    }

    private static void side(List<Coordinate> ring, double fromX, double fromY, double toX, double toY) {
        for (int i = 0; i < CORNERS_A_SIDE; i++) {
            double part = (double) i / CORNERS_A_SIDE;
            ring.add(new Coordinate(fromX + part * (toX - fromX), fromY + part * (toY - fromY)));
        }
    }

    private static List<Double> numbers(String bbox) {
        try {
            var numbers =
                    Arrays.stream(bbox.split(",", -1)).map(Double::valueOf).toList();
            if ((numbers.size() == 4 || numbers.size() == 6) && numbers.stream().allMatch(Double::isFinite)) {
                return numbers;
            }
        } catch (NumberFormatException e) {
            throw form();
        }
        throw form();
    }

    private static BadQuery form() {
        return new BadQuery("bbox", "parameter.value", "must be four or six numbers, the least corner first");
    }
}
