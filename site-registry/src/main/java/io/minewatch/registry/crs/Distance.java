package io.minewatch.registry.crs;

import io.minewatch.contract.GeoPoint;

/** How far apart two points are that are near each other. */
public final class Distance {

    private static final double METRES_PER_DEGREE = 111_194.9;

    private Distance() {}

    /** Metres, on a sphere and a plane: within 0.5 % for points of one county. */
    public static double metres(GeoPoint one, GeoPoint other) {
        double middle = Math.toRadians((one.lat() + other.lat()) / 2);
        double east = (one.lon() - other.lon()) * Math.cos(middle);
        return METRES_PER_DEGREE * Math.hypot(east, one.lat() - other.lat());
    }
}
