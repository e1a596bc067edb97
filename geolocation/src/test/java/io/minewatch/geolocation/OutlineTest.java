package io.minewatch.geolocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.probe.Pose;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static final LocalPlane PLANE = new LocalPlane(new GeoPoint(110.95, 25.95));
    private static final PoseMap CAMERA = new PoseMap(new Pose(12, 0, 15, 0, 60, 16 / 9.0, 0, 0, 0));

    @Test
    void reachesFromTheLowerEdgeToWhereSightEnds() {
        var outline = Outline.of(CAMERA, PLANE, (u, v, ground) -> ground.length() <= 100)
                .orElseThrow();

        double lowerEdge = CAMERA.findGround(0.5, 1).orElseThrow().length();
        assertThat(outline.nearMeters()).isCloseTo(lowerEdge, within(0.01));
        assertThat(outline.farMeters()).isBetween(90.0, 100.0);
        var ring = outline.shape().coordinates().getFirst().getFirst();
        assertThat(ring.getFirst()).isEqualTo(ring.getLast());
        assertThat(ring).allMatch(point -> point.lat() > PLANE.origin().lat());
    }

    @Test
    void isNothingWhereNothingIsSeenWellEnough() {
        assertThat(Outline.of(CAMERA, PLANE, (u, v, ground) -> false)).isEmpty();
        var skyward = new PoseMap(new Pose(12, 0, -40, 0, 30, 16 / 9.0, 0, 0, 0));
        assertThat(Outline.of(skyward, PLANE, (u, v, ground) -> true)).isEmpty();
    }
}
