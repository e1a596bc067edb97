package io.minewatch.alert.matching;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.alert.Ellipse;
import io.minewatch.geolocation.LocalPlane.Offset;

/** How unsure a place on the plane is, square metres. */
record Covariance(double eastEast, double eastNorth, double northNorth) {

    static final Covariance NONE = new Covariance(0, 0, 0);

    /** Adds an independent error that moves the place by {@code shift} for one standard deviation. */
    Covariance plus(Offset shift) {
        return new Covariance(
                eastEast + shift.east() * shift.east(),
                eastNorth + shift.east() * shift.north(),
                northNorth + shift.north() * shift.north());
    }

    /** Its ellipse of one standard deviation, no axis under {@code leastMeters}. */
    Ellipse ellipseAt(GeoPoint centre, double leastMeters) {
        double mean = (eastEast + northNorth) / 2;
        double half = Math.hypot((eastEast - northNorth) / 2, eastNorth);
        double major = Math.sqrt(Math.max(mean + half, 0));
        double minor = Math.sqrt(Math.max(mean - half, 0));
        double bearing = Math.toDegrees(Math.atan2(2 * eastNorth, northNorth - eastEast)) / 2;
        return new Ellipse(
                centre, Math.max(major, leastMeters), Math.max(minor, leastMeters), ((bearing % 180) + 180) % 180);
    }
}
