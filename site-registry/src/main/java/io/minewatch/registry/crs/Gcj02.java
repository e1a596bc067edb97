package io.minewatch.registry.crs;

import io.minewatch.contract.GeoPoint;

/**
 * The shift of Chinese base maps, as it is known from comparing them: about 600 m, smooth, and different from place to
 * place. Only for recognising it; nothing is ever stored through it.
 */
public final class Gcj02 {

    private static final double MAJOR = 6378245.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;

    private Gcj02() {}

    /** Where a base map would show a point. */
    public static GeoPoint shift(GeoPoint point) {
        double x = point.lon() - 105;
        double y = point.lat() - 35;
        double phi = Math.toRadians(point.lat());
        double w = 1 - ECCENTRICITY_SQUARED * Math.sin(phi) * Math.sin(phi);
        double north = northMetres(x, y) / (MAJOR * (1 - ECCENTRICITY_SQUARED) / (w * Math.sqrt(w)));
        double east = eastMetres(x, y) / (MAJOR / Math.sqrt(w) * Math.cos(phi));
        return new GeoPoint(point.lon() + Math.toDegrees(east), point.lat() + Math.toDegrees(north));
    }

    /** Where a point lies that a base map shows there; to less than a millimetre. */
    public static GeoPoint unshift(GeoPoint shown) {
        var guess = shown;
        for (int i = 0; i < 6; i++) {
            var there = shift(guess);
            guess = new GeoPoint(guess.lon() + shown.lon() - there.lon(), guess.lat() + shown.lat() - there.lat());
        }
        return guess;
    }

    private static double northMetres(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(x, 20, 6, 20, 2)
                + waves(y, 20, 1, 40, 1 / 3.0)
                + waves(y, 160, 1 / 12.0, 320, 1 / 30.0);
    }

    private static double eastMetres(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(x, 20, 6, 20, 2)
                + waves(x, 20, 1, 40, 1 / 3.0)
                + waves(x, 150, 1 / 12.0, 300, 1 / 30.0);
    }

    /** Two thirds of the sum of two sines, each with its height and its half turns in a degree. */
    private static double waves(double degrees, double high, double fast, double higher, double slow) {
        return (high * Math.sin(fast * degrees * Math.PI) + higher * Math.sin(slow * degrees * Math.PI)) * 2 / 3;
    }
}
