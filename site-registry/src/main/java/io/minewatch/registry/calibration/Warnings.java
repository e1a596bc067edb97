package io.minewatch.registry.calibration;

import io.minewatch.contract.Coded;
import io.minewatch.contract.probe.GroundControl.Point;
import io.minewatch.geolocation.GroundMap;
import io.minewatch.geolocation.LocalPlane;
import io.minewatch.geolocation.LocalPlane.Offset;
import io.minewatch.registry.calibration.Trial.FarEdge;
import io.minewatch.registry.calibration.Trial.HeldOut;
import io.minewatch.registry.calibration.Trial.Residual;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** Gathers what somebody should know before recording a calibration. */
final class Warnings {

    private static final double STEP = 0.01;

    private final CalibrationConfig config;
    private final LocalPlane plane;
    private final GroundMap map;
    private final List<Coded> warnings = new ArrayList<>();

    Warnings(CalibrationConfig config, LocalPlane plane, GroundMap map) {
        this.config = config;
        this.plane = plane;
        this.map = map;
    }

    List<Coded> list() {
        return List.copyOf(warnings);
    }

    void judgePoints(List<Point> own, List<Point> held) {
        if (own.isEmpty()) {
            return;
        }
        if (own.size() == 4 && held.isEmpty()) {
            warnings.add(new Coded("calibration.unchecked"));
        }
        double spread = spread(own);
        if (spread < config.leastSpread()) {
            warnings.add(new Coded("calibration.bunched").with("percent", Math.round(100 * spread)));
        }
        if (own.stream().anyMatch(this::isMirrored)) {
            warnings.add(new Coded("calibration.mirrored"));
        }
    }

    void judgeResiduals(List<Residual> residuals) {
        for (int i = 0; i < residuals.size(); i++) {
            judgeOff("calibration.large-residual", i + 1, residuals.get(i).residualMeters());
        }
    }

    void judgeHeldOut(List<HeldOut> heldOut) {
        for (int i = 0; i < heldOut.size(); i++) {
            judgeOff("calibration.held-out-error", i + 1, heldOut.get(i).errorMeters());
        }
    }

    private void judgeOff(String code, int point, @Nullable Double error) {
        var named = new Coded(code).with("point", point);
        if (error == null) {
            warnings.add(named);
        } else if (error > config.worstResidualMeters()) {
            warnings.add(named.with("meters", meters(error)));
        }
    }

    void judgeFarEdge(@Nullable FarEdge far, List<Point> own) {
        if (far == null) {
            warnings.add(new Coded("calibration.no-ground"));
            return;
        }
        var error = far.errorMeters();
        var named = new Coded("calibration.far-edge-error").with("distance", meters(far.distanceMeters()));
        if (error == null) {
            warnings.add(named);
        } else if (error > config.worstErrorMeters()) {
            warnings.add(named.with("meters", meters(error)));
        }
        double known = own.stream()
                .mapToDouble(point -> plane.toOffset(point.ground()).length())
                .max()
                .orElse(Double.POSITIVE_INFINITY);
        if (far.distanceMeters() > config.mostExtrapolation() * known) {
            warnings.add(new Coded("calibration.far-edge-extrapolated")
                    .with("distance", meters(far.distanceMeters()))
                    .with("furthest", meters(known)));
        }
    }

    /** The share of the picture that lies between the points. */
    private static double spread(List<Point> points) {
        var corners = points.stream().map(p -> new Coordinate(p.x(), p.y())).toArray(Coordinate[]::new);
        return new GeometryFactory()
                .createMultiPointFromCoords(corners)
                .convexHull()
                .getArea();
    }

    /** Whether what lies to the right in the picture comes out to the left of what lies further up: points were mixed up. */
    private boolean isMirrored(Point point) {
        var here = map.findGround(point.x(), point.y());
        var right = map.findGround(point.x() + STEP, point.y());
        var up = map.findGround(point.x(), point.y() - STEP);
        return turn(here, right, up) < 0;
    }

    private static double turn(Optional<Offset> here, Optional<Offset> right, Optional<Offset> up) {
        if (here.isEmpty() || right.isEmpty() || up.isEmpty()) {
            return 0;
        }
        var across = right.get().minus(here.get());
        var away = up.get().minus(here.get());
        return across.east() * away.north() - across.north() * away.east();
    }

    private static String meters(double meters) {
        return String.format(Locale.ROOT, "%.1f", meters);
    }
}
