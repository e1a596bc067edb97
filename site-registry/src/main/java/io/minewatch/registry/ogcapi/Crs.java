package io.minewatch.registry.ogcapi;

import io.minewatch.contract.GeoPoint;
import io.minewatch.registry.change.BadQuery;
import io.minewatch.registry.crs.Frame;
import org.locationtech.jts.geom.Coordinate;

/**
 * A reference system in which shapes are given.
 *
 * @param uri its name in this API
 */
record Crs(String uri, Frame frame) {

    private static final double TENTHS_OF_MILLIMETRES = 10_000;

    /** The two numbers of a position in the order that the authority defines: degrees as they are stored, or metres. */
    double[] give(Coordinate degrees) {
        var numbers = frame.ofDegrees(new GeoPoint(degrees.x, degrees.y));
        return frame.isProjected() ? new double[] {rounded(numbers[0]), rounded(numbers[1])} : numbers;
    }

    /** The position of two numbers in that order. */
    Coordinate take(double first, double second) {
        var point = frame.find(first, second)
                .orElseThrow(() -> new BadQuery("bbox", "parameter.value", "reaches beyond " + frame));
        return new Coordinate(point.lon(), point.lat());
    }

    private static double rounded(double metres) {
        return Math.rint(metres * TENTHS_OF_MILLIMETRES) / TENTHS_OF_MILLIMETRES;
    }
}
