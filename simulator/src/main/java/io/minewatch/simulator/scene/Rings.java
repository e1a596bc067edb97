package io.minewatch.simulator.scene;

import java.util.List;

/** Points and polygons on a plane; written apart from the services' geometry, so that it can check theirs. */
public final class Rings {

    private Rings() {}

    /** Whether a point lies inside a ring, which need not be closed. */
    public static boolean holds(List<Offset> ring, Offset point) {
        boolean inside = false;
        for (int i = 0; i < ring.size(); i++) {
            var a = ring.get(i);
            var b = ring.get((i + 1) % ring.size());
            if (a.north() > point.north() != b.north() > point.north()) {
                double share = (point.north() - a.north()) / (b.north() - a.north());
                inside ^= point.east() < a.east() + share * (b.east() - a.east());
            }
        }
        return inside;
    }

    /** Distance from a point to the nearest edge of a ring. */
    public static double metersToBorder(List<Offset> ring, Offset point) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < ring.size(); i++) {
            nearest = Math.min(nearest, metersToEdge(ring.get(i), ring.get((i + 1) % ring.size()), point));
        }
        return nearest;
    }

    private static double metersToEdge(Offset a, Offset b, Offset point) {
        double east = b.east() - a.east();
        double north = b.north() - a.north();
        double squared = east * east + north * north;
        double along =
                squared == 0 ? 0 : ((point.east() - a.east()) * east + (point.north() - a.north()) * north) / squared;
        double share = Math.clamp(along, 0, 1);
        return point.metersTo(new Offset(a.east() + share * east, a.north() + share * north));
    }
}
