package io.minewatch.registry.shape;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MultiPolygon;
import java.util.List;

/**
 * The area of the ground that a shape covers, on the ellipsoid of CGCS2000.
 *
 * <p>The ellipsoid is laid flat by the cylindrical equal-area projection (Snyder 1987, equations 3-12 and 10-15), which
 * keeps areas exactly; an edge is taken for straight there, which for parcels agrees with the geodesic to parts in a
 * million. A projected frame's own area would be 0.2 % too large at a zone's edge.
 */
public final class GroundArea {

    private static final double MAJOR = 6_378_137;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);
    private static final double ECCENTRICITY = Math.sqrt(ECCENTRICITY_SQUARED);

    private GroundArea() {}

    /** Square metres: shells less holes. */
    public static double squareMeters(MultiPolygon shape) {
        return shape.coordinates().stream()
                .mapToDouble(polygon -> squareMeters(polygon.getFirst())
                        - polygon.stream()
                                .skip(1)
                                .mapToDouble(GroundArea::squareMeters)
                                .sum())
                .sum();
    }

    /** Square metres within a ring, whichever way round it goes. */
    public static double squareMeters(List<GeoPoint> ring) {
        double twice = 0;
        var origin = ring.getFirst();
        double x = 0;
        double y = 0;
        for (int i = 1; i <= ring.size(); i++) {
            var point = ring.get(i % ring.size());
            double nextX = Math.toRadians(point.lon() - origin.lon());
            double nextY = height(point.lat()) - height(origin.lat());
            twice += x * nextY - nextX * y;
            x = nextX;
            y = nextY;
        }
        return Math.abs(twice) / 2;
    }

    /** Square metres between the equator and a latitude, per radian of longitude. */
    private static double height(double lat) {
        double sine = Math.sin(Math.toRadians(lat));
        double q = sine / (1 - ECCENTRICITY_SQUARED * sine * sine)
                - Math.log((1 - ECCENTRICITY * sine) / (1 + ECCENTRICITY * sine)) / (2 * ECCENTRICITY);
        return MAJOR * MAJOR * (1 - ECCENTRICITY_SQUARED) * q / 2;
    }
}
