package io.minewatch.geolocation;

import io.minewatch.contract.GeoPoint;

/**
 * Metres east and north of an origin, on the plane that touches the CGCS2000 ellipsoid there.
 *
 * <p>Within a kilometre of the origin a distance is off by less than a millimetre, which no camera notices.
 */
public final class LocalPlane {

    private static final double SEMI_MAJOR_METERS = 6_378_137.0;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double ECCENTRICITY_SQUARED = FLATTENING * (2 - FLATTENING);

    private final GeoPoint origin;
    private final double metersPerDegreeEast;
    private final double metersPerDegreeNorth;

    public LocalPlane(GeoPoint origin) {
        this.origin = origin;
        double latitude = Math.toRadians(origin.lat());
        double sine = Math.sin(latitude);
        double w = Math.sqrt(1 - ECCENTRICITY_SQUARED * sine * sine);
        metersPerDegreeEast = Math.toRadians(SEMI_MAJOR_METERS / w * Math.cos(latitude));
        metersPerDegreeNorth = Math.toRadians(SEMI_MAJOR_METERS * (1 - ECCENTRICITY_SQUARED) / (w * w * w));
    }

    public GeoPoint origin() {
        return origin;
    }

    /** Metres from the origin. */
    public Offset toOffset(GeoPoint point) {
        return new Offset(
                (point.lon() - origin.lon()) * metersPerDegreeEast,
                (point.lat() - origin.lat()) * metersPerDegreeNorth);
    }

    /** The point at an offset from the origin. */
    public GeoPoint toPoint(Offset offset) {
        return new GeoPoint(
                origin.lon() + offset.east() / metersPerDegreeEast,
                origin.lat() + offset.north() / metersPerDegreeNorth);
    }

    /** Distance between two points near each other, metres. */
    public static double distanceMeters(GeoPoint from, GeoPoint to) {
        return new LocalPlane(from).toOffset(to).length();
    }

    double metersPerDegreeEast() {
        return metersPerDegreeEast;
    }

    double metersPerDegreeNorth() {
        return metersPerDegreeNorth;
    }

    /** Metres east and north. */
    public record Offset(double east, double north) {

        public double length() {
            return Math.sqrt(east * east + north * north);
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
