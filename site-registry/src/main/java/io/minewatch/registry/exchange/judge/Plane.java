package io.minewatch.registry.exchange.judge;

import io.minewatch.contract.GeoPoint;
import java.util.List;

/** Lengths among points that lie close together, in metres, as on a plane. */
final class Plane {

    private static final double METRES_PER_DEGREE = 111_320;

    private final double eastScale;

    /** The plane that touches the ground near {@code point}. */
    Plane(GeoPoint point) {
        eastScale = Math.cos(Math.toRadians(point.lat()));
    }

    double distance(GeoPoint one, GeoPoint other) {
        return Math.hypot(east(one, other), north(one, other));
    }

    /** How far {@code point} lies from the line between two others, not beyond its ends. */
    double distance(GeoPoint point, GeoPoint from, GeoPoint to) {
        double dx = east(from, to);
        double dy = north(from, to);
        double length = dx * dx + dy * dy;
        double x = east(from, point);
        double y = north(from, point);
        double t = length == 0 ? 0 : Math.clamp((x * dx + y * dy) / length, 0, 1);
        return Math.hypot(x - t * dx, y - t * dy);
    }

    double length(List<GeoPoint> ring) {
        double length = 0;
        for (int i = 1; i < ring.size(); i++) {
            length += distance(ring.get(i - 1), ring.get(i));
        }
        return length;
    }

    private double east(GeoPoint from, GeoPoint to) {
        return (to.lon() - from.lon()) * eastScale * METRES_PER_DEGREE;
    }

    private double north(GeoPoint from, GeoPoint to) {
        return (to.lat() - from.lat()) * METRES_PER_DEGREE;
    }
}
