package io.minewatch.detection.tracking;

import io.minewatch.contract.sighting.Sighting.PathPoint;
import java.util.ArrayList;
import java.util.List;

/** Where a machine was, by time, whatever order it comes in; when it grows long every second point goes, but never the first or the last. */
final class Path {

    private static final int MOST = 32;

    private final List<PathPoint> points = new ArrayList<>();

    void add(PathPoint point) {
        int at = points.size();
        while (at > 0 && point.at().isBefore(points.get(at - 1).at())) {
            at--;
        }
        points.add(at, point);
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
