package io.minewatch.geolocation;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.geolocation.LocalPlane.Offset;

/** How unsure a place on the plane is, square metres. */
public record Covariance(double eastEast, double eastNorth, double northNorth) {

    public static final Covariance NONE = new Covariance(0, 0, 0);

    /** Adds an independent error that moves the place by {@code shift} for one standard deviation. */
    public Covariance plus(Offset shift) {
        return new Covariance(
                eastEast + shift.east() * shift.east(),
                eastNorth + shift.east() * shift.north(),
                northNorth + shift.north() * shift.north());
    }

    /** Adds an independent error. */
    public Covariance plus(Covariance other) {
        return new Covariance(eastEast + other.eastEast, eastNorth + other.eastNorth, northNorth + other.northNorth);
    }

    public Covariance times(double factor) {
        return new Covariance(eastEast * factor, eastNorth * factor, northNorth * factor);
    }

    /** Mean square distance from the true place. */
    public double trace() {
        return eastEast + northNorth;
    }

    /** Its ellipse of one standard deviation, no axis under {@code leastMeters}. */
    public Ellipse ellipseAt(GeoPoint centre, double leastMeters) {
        double mean = (eastEast + northNorth) / 2;
        double half = Math.hypot((eastEast - northNorth) / 2, eastNorth);
        double major = Math.sqrt(Math.max(mean + half, 0));
        double minor = Math.sqrt(Math.max(mean - half, 0));
        double bearing = Math.toDegrees(Math.atan2(2 * eastNorth, northNorth - eastEast)) / 2;
        return new Ellipse(
                centre,
                Math.max(major, leastMeters),
                Math.max(minor, leastMeters),
                bearing < 0 ? bearing + 180 : bearing);
    }
}
