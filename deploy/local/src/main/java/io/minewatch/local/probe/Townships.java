package io.minewatch.local.probe;

import io.minewatch.contract.AreaId;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.area.Area;
import java.time.Instant;
import java.util.List;

/** Finds the township a point lies in. */
final class Townships {

    private Townships() {}

    static AreaId at(GeoPoint point, List<Area> townships, Instant now) {
        return townships.stream()
                .filter(t -> t.boundaries().stream()
                        .filter(b -> b.valid().holdsAt(now))
                        .anyMatch(b -> b.shape().coordinates().stream().anyMatch(polygon -> holds(polygon, point))))
                .map(Area::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no township of the county holds %s,%s: enter its townships first, or look at --at LON,LAT"
                                .formatted(point.lon(), point.lat())));
    }

    /** In the shell and in no hole: a ray to the east crosses an odd number of edges of all rings together. */
    private static boolean holds(List<List<GeoPoint>> polygon, GeoPoint point) {
        boolean inside = false;
        for (var ring : polygon) {
            for (int i = 1; i < ring.size(); i++) {
                inside ^= crosses(ring.get(i - 1), ring.get(i), point);
            }
        }
        return inside;
    }

    private static boolean crosses(GeoPoint a, GeoPoint b, GeoPoint point) {
        if (a.lat() > point.lat() == b.lat() > point.lat()) {
            return false;
        }
        double lon = a.lon() + (point.lat() - a.lat()) / (b.lat() - a.lat()) * (b.lon() - a.lon());
        return point.lon() < lon;
    }
}
