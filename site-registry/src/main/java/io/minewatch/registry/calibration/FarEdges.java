package io.minewatch.registry.calibration;

import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.GroundControl;
import io.minewatch.geolocation.GroundMap;
import io.minewatch.geolocation.HomographyMap;
import io.minewatch.geolocation.LocalPlane;
import io.minewatch.geolocation.MapError;
import io.minewatch.registry.calibration.Trial.FarEdge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Finds the furthest ground that a picture shows, and how sure a calibration is there. */
final class FarEdges {

    private static final int ROWS = 200;
    private static final List<Double> COLUMNS = List.of(0.0, 0.25, 0.5, 0.75, 1.0);

    private FarEdges() {}

    /** The furthest within {@code reachMeters}. */
    static Optional<FarEdge> find(GroundMap map, Calibration.Method method, LocalPlane plane, double reachMeters) {
        return COLUMNS.stream()
                .flatMap(u -> furthest(map, u, reachMeters).stream())
                .max(Comparator.comparingDouble(FarEdge::distanceMeters))
                .map(edge -> new FarEdge(edge.x(), edge.y(), edge.distanceMeters(), error(method, plane, edge)));
    }

    private static Optional<FarEdge> furthest(GroundMap map, double u, double reachMeters) {
        Optional<FarEdge> furthest = Optional.empty();
        for (int row = ROWS; row >= 0; row--) {
            double v = row / (double) ROWS;
            var ground = map.findGround(u, v);
            if (ground.isEmpty() || ground.get().length() > reachMeters) {
                break;
            }
            furthest = Optional.of(new FarEdge(u, v, ground.get().length(), null));
        }
        return furthest;
    }

    /** By the errors that were stated, or by how much single points matter, whichever is more. */
    private static @Nullable Double error(Calibration.Method method, LocalPlane plane, FarEdge edge) {
        var stated = new MapError(method, plane).at(edge.x(), edge.y());
        var shown = method instanceof GroundControl control ? jackknife(control, plane, edge) : OptionalDouble.of(0);
        return stated.isEmpty() || shown.isEmpty() ? null : Math.max(stated.getAsDouble(), shown.getAsDouble());
    }

    /**
     * The jackknife's standard error (Efron and Tibshirani, An Introduction to the Bootstrap, 11): each point is left out
     * in turn. It shows what a wrong click does, which no stated error knows of; with too few points, nought.
     */
    private static OptionalDouble jackknife(GroundControl control, LocalPlane plane, FarEdge edge) {
        int count = control.points().size();
        var whole = HomographyMap.fit(control.points(), plane).flatMap(map -> map.findGround(edge.x(), edge.y()));
        if (count < 6 || whole.isEmpty()) {
            return OptionalDouble.of(0);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            var others = new ArrayList<>(control.points());
            others.remove(i);
            var ground = HomographyMap.fit(others, plane).flatMap(map -> map.findGround(edge.x(), edge.y()));
            if (ground.isEmpty()) {
                return OptionalDouble.empty();
            }
            double shift = ground.get().minus(whole.get()).length();
            sum += shift * shift;
        }
        return OptionalDouble.of(Math.sqrt(sum * (count - 1) / count));
    }
}
