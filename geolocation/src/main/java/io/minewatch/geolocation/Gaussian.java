package io.minewatch.geolocation;

import io.minewatch.contract.alert.Ellipse;

/**
 * A normal distribution on the ground, ready to be held against shapes: it turns degrees into metres round its centre, and
 * metres into standard deviations.
 */
public final class Gaussian {

    /** Beyond as many standard deviations lies less than two in a hundred million. */
    static final double REACH = 6;

    final double lon;
    final double lat;
    final double metersPerDegreeEast;
    final double metersPerDegreeNorth;
    final double minorMeters;
    final double reachMeters;
    private final double sine;
    private final double cosine;
    private final double perMajor;
    private final double perMinor;

    private Gaussian(Ellipse ellipse) {
        var plane = new LocalPlane(ellipse.centre());
        lon = ellipse.centre().lon();
        lat = ellipse.centre().lat();
        metersPerDegreeEast = plane.metersPerDegreeEast();
        metersPerDegreeNorth = plane.metersPerDegreeNorth();
        minorMeters = ellipse.semiMinorMeters();
        reachMeters = REACH * Math.max(ellipse.semiMajorMeters(), ellipse.semiMinorMeters());
        double bearing = Math.toRadians(ellipse.bearingDegrees());
        sine = Math.sin(bearing);
        cosine = Math.cos(bearing);
        perMajor = 1 / ellipse.semiMajorMeters();
        perMinor = 1 / ellipse.semiMinorMeters();
    }

    /**
     * The distribution whose one-sigma ellipse this is.
     *
     * @throws IllegalArgumentException when an axis is not positive
     */
    public static Gaussian of(Ellipse ellipse) {
        if (!(ellipse.semiMajorMeters() > 0 && ellipse.semiMinorMeters() > 0)) {
            throw new IllegalArgumentException("an ellipse's axes must be positive: " + ellipse);
        }
        return new Gaussian(ellipse);
    }

    /** Half the width in degrees, west to east, of the box that holds all but nothing of it, and {@code more} metres. */
    public double degreesEast(double more) {
        return (spanMeters(cosine / perMinor, sine / perMajor) + more) / metersPerDegreeEast;
    }

    /** The same, south to north. */
    public double degreesNorth(double more) {
        return (spanMeters(sine / perMinor, cosine / perMajor) + more) / metersPerDegreeNorth;
    }

    private static double spanMeters(double minor, double major) {
        return REACH * Math.hypot(minor, major);
    }

    /** Standard deviations across the longer axis. */
    double across(double east, double north) {
        return (east * cosine - north * sine) * perMinor;
    }

    /** Standard deviations along the longer axis. */
    double along(double east, double north) {
        return (east * sine + north * cosine) * perMajor;
    }
}
