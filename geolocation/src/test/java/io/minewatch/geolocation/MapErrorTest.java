package io.minewatch.geolocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.probe.GroundControl;
import io.minewatch.contract.probe.GroundControl.Point;
import io.minewatch.contract.probe.Pose;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MapErrorTest {

    private static final LocalPlane PLANE = new LocalPlane(new GeoPoint(110.95, 25.95));
    private static final Pose POSE = new Pose(15, 0, 12, 0, 55, 16 / 9.0, 0.5, 0.2, 0.1);
    private static final PoseMap CAMERA = new PoseMap(POSE);

    @Test
    void growsTowardsTheFarEdge() {
        var error = new MapError(POSE, PLANE);

        assertThat(error.at(0.5, 0.5).orElseThrow())
                .isGreaterThan(2 * error.at(0.5, 0.9).orElseThrow());
        assertThat(error.at(0.5, 0.05)).as("at the horizon").isEmpty();
    }

    @Test
    void isWhatManyDrawsOfTheSameErrorsGive() {
        var control = new GroundControl(points(new Random(1), 0), 0.002);
        var predicted = new MapError(control, PLANE).at(0.5, 0.5).orElseThrow();

        var truth = CAMERA.findGround(0.5, 0.5).orElseThrow();
        double sum = 0;
        var random = new Random(9);
        for (int i = 0; i < 400; i++) {
            var map = HomographyMap.fit(points(random, 0.002), PLANE).orElseThrow();
            double off =
                    map.findGround(0.5, 0.5).map(g -> g.minus(truth).length()).orElseThrow();
            sum += off * off;
        }
        double drawn = Math.sqrt(sum / 400);

        assertThat(predicted).isCloseTo(drawn, within(0.25 * drawn));
    }

    private static List<Point> points(Random random, double error) {
        return Stream.of(
                        new double[] {0.1, 0.95},
                        new double[] {0.9, 0.9},
                        new double[] {0.2, 0.55},
                        new double[] {0.8, 0.5},
                        new double[] {0.5, 0.7},
                        new double[] {0.4, 0.6})
                .map(uv -> {
                    Offset ground = CAMERA.findGround(uv[0], uv[1]).orElseThrow();
                    return new Point(
                            uv[0] + error * random.nextGaussian(),
                            uv[1] + error * random.nextGaussian(),
                            PLANE.toPoint(ground));
                })
                .toList();
    }
}
