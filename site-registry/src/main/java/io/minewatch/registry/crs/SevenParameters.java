package io.minewatch.registry.crs;

import org.locationtech.proj4j.ProjCoordinate;
import org.locationtech.proj4j.datum.GeocentricConverter;

/**
 * A Bursa–Wolf transformation from a legacy datum to CGCS2000, as surveying offices hand it out with their files: the
 * rotations turn the frame and not the vector (EPSG method 9607).
 *
 * @param dx shift in metres, with {@code dy} and {@code dz}
 * @param rx rotation in seconds of arc, with {@code ry} and {@code rz}
 * @param scale in parts per million
 */
public record SevenParameters(double dx, double dy, double dz, double rx, double ry, double rz, double scale) {

    private static final double SECOND = Math.PI / (180 * 3600);

    /** The same numbers, had they been written down for turning the vector (EPSG method 9606). */
    SevenParameters turnedAbout() {
        return new SevenParameters(dx, dy, dz, -rx, -ry, -rz, scale);
    }

    /** Degrees in CGCS2000 of degrees of the datum; both without height. */
    ProjCoordinate apply(Datum datum, ProjCoordinate degrees) {
        var point = new ProjCoordinate(Math.toRadians(degrees.x), Math.toRadians(degrees.y), 0);
        new GeocentricConverter(datum.ellipsoid()).convertGeodeticToGeocentric(point);
        double m = 1 + scale / 1e6;
        double a = rx * SECOND;
        double b = ry * SECOND;
        double c = rz * SECOND;
        point.setValue(
                dx + m * (point.x + c * point.y - b * point.z),
                dy + m * (-c * point.x + point.y + a * point.z),
                dz + m * (b * point.x - a * point.y + point.z));
        new GeocentricConverter(Datum.CGCS2000.ellipsoid()).convertGeocentricToGeodetic(point);
        return new ProjCoordinate(Math.toDegrees(point.x), Math.toDegrees(point.y));
    }

    /** Degrees of the datum, of degrees in CGCS2000: the shift is so even that a few steps find where it came from. */
    ProjCoordinate undo(Datum datum, ProjCoordinate degrees) {
        var guess = new ProjCoordinate(degrees.x, degrees.y);
        for (int i = 0; i < 4; i++) {
            var there = apply(datum, guess);
            guess = new ProjCoordinate(guess.x + degrees.x - there.x, guess.y + degrees.y - there.y);
        }
        return guess;
    }
}
