package io.minewatch.registry.calibration;

import io.minewatch.contract.Coded;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.probe.Calibration;
import io.minewatch.contract.probe.GroundControl;
import io.minewatch.contract.probe.GroundControl.Point;
import io.minewatch.contract.probe.Pose;
import io.minewatch.geolocation.GroundMap;
import io.minewatch.geolocation.HomographyMap;
import io.minewatch.geolocation.LocalPlane;
import io.minewatch.geolocation.Outline;
import io.minewatch.registry.calibration.Trial.HeldOut;
import io.minewatch.registry.calibration.Trial.Residual;
import io.minewatch.registry.probe.ControlPointPolicy;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries calibrations. Pure. */
@Singleton
public class Trials {

    private static final int NEEDED = 4;

    private final CalibrationConfig config;

    public Trials(CalibrationConfig config) {
        this.config = config;
    }

    /** Tries ground control by any number of points. */
    Trial tryPoints(GeoPoint location, List<Point> points, double pictureError, List<Point> held) {
        if (points.size() < NEEDED) {
            return Trial.failed(new Coded("calibration.too-few")
                    .with("points", points.size())
                    .with("needed", NEEDED));
        }
        if (!ControlPointPolicy.fix(points)) {
            return Trial.failed(new Coded("calibration.in-line"));
        }
        return judge(location, new GroundControl(points, pictureError), points, held);
    }

    /** Tries a pose. */
    Trial tryPose(GeoPoint location, Pose pose, List<Point> held) {
        return judge(location, pose, List.of(), held);
    }

    private Trial judge(GeoPoint location, Calibration.Method method, List<Point> own, List<Point> held) {
        var plane = new LocalPlane(location);
        var map = GroundMap.of(method, plane);
        if (map.isEmpty()) {
            return Trial.failed(new Coded("calibration.in-line"));
        }
        var residuals = residuals(map.get(), plane, own);
        var heldOut = held.stream()
                .map(point -> new HeldOut(point.x(), point.y(), off(map.get(), plane, point)))
                .toList();
        var far = FarEdges.find(map.get(), method, plane, config.reachMeters());
        var ground = Outline.of(map.get(), plane, (u, v, spot) -> spot.length() <= config.reachMeters());
        var warnings = new Warnings(config, plane, map.get());
        warnings.judgePoints(own, held);
        warnings.judgeResiduals(residuals);
        warnings.judgeHeldOut(heldOut);
        warnings.judgeFarEdge(far.orElse(null), own);
        return new Trial(
                true,
                residuals,
                residuals.isEmpty() ? null : rms(residuals),
                heldOut,
                far.orElse(null),
                ground.map(Outline::shape).orElse(null),
                warnings.list());
    }

    private static List<Residual> residuals(GroundMap map, LocalPlane plane, List<Point> points) {
        var residuals = new ArrayList<Residual>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            var others = new ArrayList<>(points);
            others.remove(i);
            var without =
                    ControlPointPolicy.fix(others) ? HomographyMap.fit(others, plane) : Optional.<HomographyMap>empty();
            var leftOut = without.map(other -> off(other, plane, point)).orElse(null);
            residuals.add(new Residual(point.x(), point.y(), off(map, plane, point), leftOut));
        }
        return residuals;
    }

    /** Metres between where a point is and where the map has it; nothing where that sees no ground. */
    private static @Nullable Double off(GroundMap map, LocalPlane plane, Point point) {
        return map.findGround(point.x(), point.y())
                .map(ground -> ground.minus(plane.toOffset(point.ground())).length())
                .orElse(null);
    }

    private static @Nullable Double rms(List<Residual> residuals) {
        double sum = 0;
        for (var residual : residuals) {
            var meters = residual.residualMeters();
            if (meters == null) {
                return null;
            }
            sum += meters * meters;
        }
        return Math.sqrt(sum / residuals.size());
    }
}
