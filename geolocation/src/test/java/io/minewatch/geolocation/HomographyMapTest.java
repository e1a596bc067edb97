package io.minewatch.geolocation;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.probe.GroundControl.Point;
import io.minewatch.contract.probe.Pose;
import io.minewatch.geolocation.LocalPlane.Offset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HomographyMapTest {

    private static final LocalPlane PLANE = new LocalPlane(new GeoPoint(110.95, 25.95));
    private static final PoseMap CAMERA = new PoseMap(new Pose(15, 70, 12, 3, 55, 16 / 9.0, 0, 0, 0));

    @Test
    void fourPointsGiveBackTheCameraThatSawThem() {
        var map = HomographyMap.fit(seen(0, 0.2, 0.9, 0.8, 0.95, 0.3, 0.5, 0.7, 0.45), PLANE)
                .orElseThrow();

        for (double u = 0; u <= 1; u += 0.1) {
            for (double v = 0.4; v <= 1; v += 0.1) {
                assertThat(distance(map, u, v)).as("%s, %s", u, v).isLessThan(1e-4);
            }
        }
    }

    @Test
    void manyInexactPointsAreBetterThanFour() {
        var random = new Random(4);
        double withFour = 0;
        double withForty = 0;
        for (int run = 0; run < 50; run++) {
            var many = new ArrayList<Point>();
            for (int i = 0; i < 40; i++) {
                many.addAll(seen(
                        0.002 * random.nextGaussian(),
                        0.1 + 0.8 * random.nextDouble(),
                        0.45 + 0.5 * random.nextDouble()));
            }
            var corners = seen(0.002 * random.nextGaussian(), 0.1, 0.95, 0.9, 0.95, 0.1, 0.45, 0.9, 0.45);
            var noisy = corners.stream()
                    .map(p -> new Point(
                            p.x() + 0.002 * random.nextGaussian(), p.y() + 0.002 * random.nextGaussian(), p.ground()))
                    .toList();
            withFour += distance(HomographyMap.fit(noisy, PLANE).orElseThrow(), 0.5, 0.5);
            withForty += distance(HomographyMap.fit(many, PLANE).orElseThrow(), 0.5, 0.5);
        }

        assertThat(withForty).isLessThan(withFour);
    }

    @Test
    void seesNoGroundBeyondTheHorizon() {
        var map = HomographyMap.fit(seen(0, 0.2, 0.9, 0.8, 0.95, 0.3, 0.5, 0.7, 0.45), PLANE)
                .orElseThrow();

        assertThat(map.findGround(0.5, 0.02)).isEmpty();
        assertThat(map.findGround(0.5, 0.6)).isPresent();
    }

    @Test
    void pointsInALineFixNothing() {
        assertThat(HomographyMap.fit(seen(0, 0.1, 0.5, 0.3, 0.6, 0.5, 0.7, 0.7, 0.8, 0.9, 0.9), PLANE))
                .isEmpty();
        assertThat(HomographyMap.fit(seen(0, 0.1, 0.5, 0.3, 0.6, 0.5, 0.9), PLANE))
                .as("three points")
                .isEmpty();
        var one = seen(0, 0.5, 0.8).getFirst();
        assertThat(HomographyMap.fit(List.of(one, one, one, one), PLANE))
                .as("one point four times")
                .isEmpty();
    }

    /** What the camera sees at pairs of picture coordinates, each wrong by {@code error} in the picture. */
    private static List<Point> seen(double error, double... pictured) {
        var points = new ArrayList<Point>();
        for (int i = 0; i < pictured.length; i += 2) {
            var ground = CAMERA.findGround(pictured[i], pictured[i + 1]).orElseThrow();
            points.add(new Point(pictured[i] + error, pictured[i + 1] - error, PLANE.toPoint(ground)));
        }
        return points;
    }

    private static double distance(GroundMap map, double u, double v) {
        Offset truth = CAMERA.findGround(u, v).orElseThrow();
        return map.findGround(u, v).orElseThrow().minus(truth).length();
    }
}
