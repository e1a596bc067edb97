package io.minewatch.geolocation;

import io.minewatch.contract.GeoPoint;

/**
 * Metres east and north of an origin, on the plane that touches the CGCS2000 ellipsoid there.
 *
 * <p>Within a kilometre of the origin a distance is off by less than a millimetre, which no camera notices.
 */
public record LocalPlane(GeoPoint origin) {

    private static final double SEMI_MAJOR_METERS = 6_378_137.0;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

    /** Metres from the origin. */
    public Offset toOffset(GeoPoint point) {
        return new Offset(
                Math.toRadians(point.lon() - origin.lon()) * metersPerRadianEast(),
                Math.toRadians(point.lat() - origin.lat()) * metersPerRadianNorth());
    }

    /** The point at an offset from the origin. */
    public GeoPoint toPoint(Offset offset) {
        return new GeoPoint(
                origin.lon() + Math.toDegrees(offset.east() / metersPerRadianEast()),
                origin.lat() + Math.toDegrees(offset.north() / metersPerRadianNorth()));
    }

    /** Distance between two points near each other, metres. */
    public static double distanceMeters(GeoPoint from, GeoPoint to) {
        return new LocalPlane(from).toOffset(to).length();
    }

    private double metersPerRadianNorth() {
        double w = w();
        return SEMI_MAJOR_METERS * (1 - ECCENTRICITY_SQUARED) / (w * w * w);
    }

    private double metersPerRadianEast() {
        return SEMI_MAJOR_METERS / w() * Math.cos(Math.toRadians(origin.lat()));
    }

    private double w() {
        double sine = Math.sin(Math.toRadians(origin.lat()));
        return Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
    }

    /** Metres east and north. */
    public record Offset(double east, double north) {

        public double length() {
            return Math.hypot(east, north);
        }

        public Offset plus(Offset other) {
            return new Offset(east + other.east, north + other.north);
        }

        public Offset minus(Offset other) {
            return new Offset(east - other.east, north - other.north);
        }

        public Offset times(double factor) {
            return new Offset(east * factor, north * factor);
        }
    }
}
