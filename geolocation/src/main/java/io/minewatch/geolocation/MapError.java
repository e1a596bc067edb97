package io.minewatch.geolocation;

import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.GroundControl;
import io.minewatch.contract.probe.GroundControl.Point;
import io.minewatch.contract.probe.Pose;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far off the ground may lie that a calibration says a point of the picture shows: one standard error, metres.
 *
 * <p>Each thing that was measured is put off by its own standard error, one after the other; what that does on the ground
 * is added up as independent errors, to first order.
 */
public final class MapError {

    private final Calibration.Method method;
    private final LocalPlane plane;

    public MapError(Calibration.Method method, LocalPlane plane) {
        this.method = method;
        this.plane = plane;
    }

    /** The error at a point of the picture; nothing where there may be no ground at all. */
    public OptionalDouble at(double u, double v) {
        return GroundMap.of(method, plane)
                .flatMap(map -> map.findGround(u, v))
                .map(ground -> spread(ground, u, v))
                .orElse(OptionalDouble.empty());
    }

    private OptionalDouble spread(Offset ground, double u, double v) {
        double sum = 0;
        for (var other : disturbed()) {
            var moved = other.flatMap(map -> map.findGround(u, v));
            if (moved.isEmpty()) {
                return OptionalDouble.empty();
            }
            double shift = moved.get().minus(ground).length();
            sum += shift * shift;
        }
        return OptionalDouble.of(Math.sqrt(sum));
    }

    private List<Optional<? extends GroundMap>> disturbed() {
        return switch (method) {
            case Pose pose ->
                List.of(
                        Optional.of(new PoseMap(pose.off(pose.headingErrorDegrees(), 0, 0))),
                        Optional.of(new PoseMap(pose.off(0, pose.tiltErrorDegrees(), 0))),
                        Optional.of(new PoseMap(pose.off(0, 0, pose.heightErrorMeters()))));
            case GroundControl control -> disturbed(control);
        };
    }

    private List<Optional<? extends GroundMap>> disturbed(GroundControl control) {
        var maps = new ArrayList<Optional<? extends GroundMap>>();
        for (int i = 0; i < control.points().size(); i++) {
            maps.add(HomographyMap.fit(moved(control, i, control.pictureError(), 0), plane));
            maps.add(HomographyMap.fit(moved(control, i, 0, control.pictureError()), plane));
        }
        return maps;
    }

    private static List<Point> moved(GroundControl control, int index, double across, double down) {
        var points = new ArrayList<>(control.points());
        var point = points.get(index);
        points.set(index, new Point(point.x() + across, point.y() + down, point.ground()));
        return points;
    }
}
