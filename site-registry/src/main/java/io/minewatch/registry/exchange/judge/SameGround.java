package io.minewatch.registry.exchange.judge;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Whether two shapes are drawn round the same ground. Written in another frame and read again a corner is some tenths of
 * a millimetre off, rings may begin elsewhere and run the other way: none of that is a change.
 */
public final class SameGround {

    /** Degrees, two centimetres at most: surveys are written to the centimetre. */
    private static final double SAME = 1.8e-7;

    private SameGround() {}

    /** Whether no corner of either lies off the other's border, and both have the same area. */
    public static boolean test(Geometry one, Geometry other) {
        if (one.equalsExact(other)) {
            return true;
        }
        double slack = SAME * Math.max(one.getLength(), other.getLength());
        return Math.abs(one.getArea() - other.getArea()) <= slack
                && hasCornersOnBorder(one, other)
                && hasCornersOnBorder(other, one);
    }

    private static boolean hasCornersOnBorder(Geometry corners, Geometry ground) {
        var border = new IndexedFacetDistance(ground.getBoundary());
        for (Coordinate corner : corners.getCoordinates()) {
            if (!border.isWithinDistance(corners.getFactory().createPoint(corner), SAME)) {
                return false;
            }
        }
        return true;
    }
}
