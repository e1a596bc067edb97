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
 * How far off the ground may lie that a calibration says a point of the picture shows.
 *
 * <p>Each thing that was measured is put off by its own standard error, one after the other; what that does on the ground
 * is added up as independent errors, to first order. Where control points fit together worse than their stated error allows,
 * all of it is widened by as much (the scale factor of Birge, Physical Review 40 (1932), 207).
 */
public final class MapError {

    /** Chance alone seldom doubles the mean square of the residuals. */
    private static final double MORE_THAN_CHANCE = 2;

    private final Optional<? extends GroundMap> map;
    private final List<Optional<? extends GroundMap>> disturbed;
    private final double scale;

    public MapError(Calibration.Method method, LocalPlane plane) {
        switch (method) {
            case Pose pose -> {
                map = Optional.of(new PoseMap(pose));
                disturbed = disturbed(pose);
                scale = 1;
            }
            case GroundControl control -> {
                var fitted = HomographyMap.fit(control.points(), plane);
                map = fitted;
                disturbed = disturbed(control, plane);
                scale = fitted.map(f -> scale(control, f, plane)).orElse(1.0);
            }
        }
    }

    /** One standard error at a point of the picture, metres; nothing where there may be no ground at all. */
    public OptionalDouble at(double u, double v) {
        return map.flatMap(m -> m.findGround(u, v))
                .flatMap(ground -> findCovariance(ground, u, v))
                .map(covariance -> OptionalDouble.of(Math.sqrt(covariance.trace())))
                .orElse(OptionalDouble.empty());
    }

    /**
     * The covariance at a point of the picture; nothing where there may be no ground at all.
     *
     * @param ground what the undisturbed map shows there
     */
    public Optional<Covariance> findCovariance(Offset ground, double u, double v) {
        var sum = Covariance.NONE;
        for (var other : disturbed) {
            var moved = other.isEmpty() ? Optional.<Offset>empty() : other.get().findGround(u, v);
            if (moved.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(moved.get().minus(ground));
        }
        return Optional.of(sum.times(scale));
    }

    private static List<Optional<? extends GroundMap>> disturbed(Pose pose) {
        return List.of(
                Optional.of(new PoseMap(pose.off(pose.headingErrorDegrees(), 0, 0))),
                Optional.of(new PoseMap(pose.off(0, pose.tiltErrorDegrees(), 0))),
                Optional.of(new PoseMap(pose.off(0, 0, pose.heightErrorMeters()))));
    }

    private static List<Optional<? extends GroundMap>> disturbed(GroundControl control, LocalPlane plane) {
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

    /** By how much the residuals in the picture exceed what the stated error and the free parameters let expect. */
    private static double scale(GroundControl control, HomographyMap map, LocalPlane plane) {
        int free = 2 * control.points().size() - 8;
        if (free == 0) {
            return 1;
        }
        double sum = 0;
        for (var point : control.points()) {
            double[] seen = map.pictureOf(plane.toOffset(point.ground()));
            sum += Math.pow(seen[0] - point.x(), 2) + Math.pow(seen[1] - point.y(), 2);
        }
        double found = sum / (free * control.pictureError() * control.pictureError());
        return found > MORE_THAN_CHANCE ? found : 1;
    }
}
