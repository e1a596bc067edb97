package io.minewatch.registry.exchange.format.shapefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Location;

/** A ring among others of one record. */
final class Ring {

    private final double[][] positions;
    private final Envelope box = new Envelope();
    private final double area;
    private @Nullable Ring parent;
    private int depth;

    Ring(double[][] positions) {
        this.positions = positions;
        double twice = 0;
        // Relative to the first position: eight-digit eastings leave too few digits for an area.
        double x = positions[0][0];
        double y = positions[0][1];
        for (int i = 0; i < positions.length; i++) {
            var from = positions[i];
            var to = positions[(i + 1) % positions.length];
            twice += (from[0] - x) * (to[1] - y) - (to[0] - x) * (from[1] - y);
            box.expandToInclude(from[0], from[1]);
        }
        area = twice / 2;
    }

    double[][] positions() {
        return positions;
    }

    double area() {
        return Math.abs(area);
    }

    boolean clockwise() {
        return area < 0;
    }

    /** Looks for the smallest ring that holds this one; {@code larger} are sorted by area, the largest first. */
    void findParent(List<Ring> larger) {
        for (var candidate : larger.reversed()) {
            if (candidate.holds(this)) {
                parent = candidate;
                depth = candidate.depth + 1;
                return;
            }
        }
    }

    /** Whether it is a hole: it lies in one ring, or three. */
    boolean isHole() {
        return depth % 2 == 1;
    }

    /** The ring in which this one is a hole, or null if it is none. */
    @Nullable
    Ring outer() {
        return isHole() ? parent : null;
    }

    private boolean holds(Ring inner) {
        if (!box.contains(inner.box)) {
            return false;
        }
        for (var position : inner.positions) {
            int where = locate(position);
            if (where != Location.BOUNDARY) {
                return where == Location.INTERIOR;
            }
        }
        return false;
    }

    private int locate(double[] position) {
        var counter = new RayCrossingCounter(new Coordinate(position[0], position[1]));
        var from = new Coordinate();
        var to = new Coordinate();
        for (int i = 0; i < positions.length && !counter.isOnSegment(); i++) {
            var next = positions[(i + 1) % positions.length];
            from.setX(positions[i][0]);
            from.setY(positions[i][1]);
            to.setX(next[0]);
            to.setY(next[1]);
            counter.countSegment(from, to);
        }
        return counter.getLocation();
    }
}
