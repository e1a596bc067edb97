package io.minewatch.detection.tracking;

import io.minewatch.contract.sighting.Sighting.PathPoint;
import java.util.ArrayList;
import java.util.List;

/** Where a machine was; when it grows long every second point goes, but never the first or the last. */
final class Path {

    private static final int MOST = 32;

    private final List<PathPoint> points = new ArrayList<>();

    void add(PathPoint point) {
        points.add(point);
        if (points.size() > MOST) {
            for (int i = points.size() - 2; i > 0; i -= 2) {
                points.remove(i);
            }
        }
    }

    List<PathPoint> points() {
        return List.copyOf(points);
    }
}
