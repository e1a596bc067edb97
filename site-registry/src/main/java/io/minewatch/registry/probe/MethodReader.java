package io.minewatch.registry.probe;

import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.GroundControl;
import io.minewatch.contract.probe.Pose;
import io.minewatch.registry.change.Check;
import io.minewatch.registry.shape.PositionCheck;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads how a preset was calibrated, and says of every number that cannot be what is wrong with it. */
@Singleton
public class MethodReader {

    private static final String OUT_OF_RANGE = "pose.out-of-range";

    private final PositionCheck positions;

    public MethodReader(PositionCheck positions) {
        this.positions = positions;
    }

    /** The method, or nothing if {@code check} has heard why not. */
    public Optional<Calibration.Method> read(@Nullable MethodRequest method, String at, Check check) {
        if (method == null || method.kind() == null) {
            check.fault(method == null ? at : at + "/kind", "value.missing", "must be given");
            return Optional.empty();
        }
        return switch (method.kind()) {
            case "pose" -> Optional.of(pose(method, at, check));
            case "ground-control" -> groundControl(method, at, check);
            default -> {
                check.fault(at + "/kind", "method.unknown", "must be pose or ground-control");
                yield Optional.empty();
            }
        };
    }

    /** The stand-ins of {@link Check#number} are all possible, so that a pose can always be made. */
    private static Calibration.Method pose(MethodRequest sent, String at, Check check) {
        var distortion = sent.radialDistortion();
        return new Pose(
                check.number(at + "/heightMeters", OUT_OF_RANGE, sent.heightMeters(), 0.5, 500),
                check.number(at + "/headingDegrees", OUT_OF_RANGE, sent.headingDegrees(), 0, Math.nextDown(360.0)),
                check.number(at + "/tiltDegrees", OUT_OF_RANGE, sent.tiltDegrees(), -45, 90),
                check.number(at + "/rollDegrees", OUT_OF_RANGE, sent.rollDegrees(), -179.99, 180),
                check.number(at + "/horizontalFovDegrees", OUT_OF_RANGE, sent.horizontalFovDegrees(), 0.5, 170),
                check.number(at + "/aspect", OUT_OF_RANGE, sent.aspect(), 0.25, 8),
                check.number(at + "/headingErrorDegrees", OUT_OF_RANGE, sent.headingErrorDegrees(), 0, 45),
                check.number(at + "/tiltErrorDegrees", OUT_OF_RANGE, sent.tiltErrorDegrees(), 0, 45),
                check.number(at + "/heightErrorMeters", OUT_OF_RANGE, sent.heightErrorMeters(), 0, 100),
                distortion == null ? null : check.number(at + "/radialDistortion", OUT_OF_RANGE, distortion, -1, 1));
    }

    private Optional<Calibration.Method> groundControl(MethodRequest sent, String at, Check check) {
        var points = points(sent.points(), at + "/points", check);
        double error = pictureError(sent, at, check);
        return points.filter(read -> ControlPointPolicy.judge(read, at + "/points", check))
                .map(read -> new GroundControl(read, error));
    }

    /** The standard error of a point in the picture. */
    public double pictureError(MethodRequest sent, String at, Check check) {
        return check.number(at + "/pictureError", OUT_OF_RANGE, sent.pictureError(), 0.0001, 0.2);
    }

    /** Points known in the picture and on the ground, whether they fix anything or not. */
    public Optional<List<GroundControl.Point>> points(
            @Nullable List<MethodRequest.PointRequest> sent, String at, Check check) {
        var points = new ArrayList<GroundControl.Point>();
        var given = sent == null ? List.<MethodRequest.PointRequest>of() : sent;
        if (given.size() > ControlPointPolicy.MOST_POINTS) {
            check.fault(at, "control-points.too-many", "are too many points", "max", ControlPointPolicy.MOST_POINTS);
            return Optional.empty();
        }
        for (int i = 0; i < given.size(); i++) {
            var point = given.get(i);
            var here = at + "/" + i;
            double x = check.number(here + "/x", "picture.outside", point.x(), 0, 1);
            double y = check.number(here + "/y", "picture.outside", point.y(), 0, 1);
            positions
                    .read(point.ground(), here + "/ground", check)
                    .ifPresent(ground -> points.add(new GroundControl.Point(x, y, ground)));
        }
        return points.size() < given.size() ? Optional.empty() : Optional.of(points);
    }
}
