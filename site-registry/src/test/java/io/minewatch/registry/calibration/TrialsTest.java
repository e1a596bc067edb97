package io.minewatch.registry.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.contract.Coded;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.probe.GroundControl.Point;
import io.minewatch.contract.probe.Pose;
import io.minewatch.geolocation.LocalPlane;
import io.minewatch.geolocation.LocalPlane.Offset;
import io.minewatch.geolocation.PoseMap;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrialsTest {

    private static final GeoPoint FOOT = new GeoPoint(110.95, 25.95);
    private static final LocalPlane PLANE = new LocalPlane(FOOT);
    private static final Pose POSE = new Pose(15, 40, 14, 0, 55, 16 / 9.0, 0.2, 0.05, 0.1);
    private static final PoseMap CAMERA = new PoseMap(POSE);
    private static final double[] WIDE = {0.1, 0.95, 0.9, 0.9, 0.15, 0.2, 0.85, 0.2, 0.5, 0.6, 0.4, 0.35};

    private final Trials trials = new Trials(new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(CalibrationConfig.class)
            .build()
            .getConfigMapping(CalibrationConfig.class));

    @Test
    void exactPointsHaveNoResidualsAndNoWarnings() {
        var trial = trials.tryPoints(FOOT, seen(WIDE), 0.0004, seen(0.3, 0.7, 0.7, 0.4));

        assertThat(trial.fits()).isTrue();
        assertThat(trial.rmsMeters()).isNotNull().isCloseTo(0, within(1e-3));
        assertThat(trial.heldOut()).allMatch(held -> held.errorMeters() != null && held.errorMeters() < 1e-3);
        assertThat(codes(trial)).isEmpty();
        assertThat(trial.ground()).isNotNull();
        assertThat(trial.farEdge()).isNotNull();
    }

    @Test
    void aWrongClickShowsWhereItIs_andAtTheFarEdge() {
        var points = new ArrayList<>(seen(WIDE));
        var wrong = points.get(5);
        points.set(5, new Point(wrong.x() + 0.08, wrong.y() - 0.05, wrong.ground()));

        var trial = trials.tryPoints(FOOT, points, 0.001, seen(0.5, 0.3));

        assertThat(trial.residuals().get(5).leftOutMeters()).isNotNull().isGreaterThan(10);
        assertThat(codes(trial))
                .contains("calibration.large-residual", "calibration.held-out-error", "calibration.far-edge-error");
    }

    @Test
    void fewerThanFourPointsAreToldAndNotRefused() {
        var trial = trials.tryPoints(FOOT, seen(0.1, 0.9, 0.9, 0.9, 0.5, 0.4), 0.001, List.of());

        assertThat(trial.fits()).isFalse();
        assertThat(trial.warnings())
                .containsExactly(
                        new Coded("calibration.too-few").with("points", 3).with("needed", 4));
    }

    @Test
    void pointsInALineAreToldAndNotRefused() {
        var trial = trials.tryPoints(FOOT, seen(0.1, 0.9, 0.3, 0.7, 0.5, 0.5, 0.6, 0.4), 0.001, List.of());

        assertThat(codes(trial)).containsExactly("calibration.in-line");
    }

    @Test
    void fourPointsCheckNothing() {
        var trial = trials.tryPoints(FOOT, seen(0.1, 0.95, 0.9, 0.9, 0.15, 0.3, 0.85, 0.28), 0.001, List.of());

        assertThat(codes(trial)).contains("calibration.unchecked");
    }

    @Test
    void bunchedPointsSayNothingOfTheFarEdge() {
        var trial = trials.tryPoints(
                FOOT, seen(0.4, 0.9, 0.55, 0.91, 0.42, 0.8, 0.54, 0.79, 0.5, 0.85), 0.004, seen(0.5, 0.4));

        assertThat(codes(trial))
                .contains("calibration.bunched", "calibration.far-edge-extrapolated", "calibration.far-edge-error");
    }

    @Test
    void pointsThatWereMixedUpAreSeen() {
        var seen = seen(0.1, 0.95, 0.9, 0.9, 0.15, 0.3, 0.85, 0.28);
        var mirrored =
                seen.stream().map(p -> new Point(1 - p.x(), p.y(), p.ground())).toList();

        assertThat(codes(trials.tryPoints(FOOT, mirrored, 0.001, List.of()))).contains("calibration.mirrored");
    }

    @Test
    void aPoseIsHeldAgainstHeldOutPoints() {
        var turned = new Pose(15, 48, 14, 0, 55, 16 / 9.0, 0.2, 0.05, 0.1);

        assertThat(codes(trials.tryPose(FOOT, POSE, seen(0.5, 0.5)))).isEmpty();
        assertThat(codes(trials.tryPose(FOOT, turned, seen(0.5, 0.5)))).containsExactly("calibration.held-out-error");
        assertThat(codes(trials.tryPose(FOOT, new Pose(15, 0, -30, 0, 30, 1.8, 1, 1, 1), List.of())))
                .containsExactly("calibration.no-ground");
    }

    @Test
    void anUnsurePoseIsUnsureFarAway() {
        var unsure = new Pose(15, 40, 14, 0, 55, 16 / 9.0, 3, 1.5, 0.5);

        var trial = trials.tryPose(FOOT, unsure, List.of());

        assertThat(codes(trial)).containsExactly("calibration.far-edge-error");
        assertThat(trial.farEdge()).isNotNull();
    }

    private static List<String> codes(Trial trial) {
        return trial.warnings().stream().map(Coded::code).toList();
    }

    private static List<Point> seen(double... pictured) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < pictured.length; i += 2) {
            Offset ground = CAMERA.findGround(pictured[i], pictured[i + 1]).orElseThrow();
            points.add(new Point(pictured[i], pictured[i + 1], PLANE.toPoint(ground)));
        }
        return points;
    }
}
