package io.minewatch.geolocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.contract.probe.Pose;
import org.junit.jupiter.api.Test;

class PoseMapTest {

    private static Pose pose(double heading, double tilt, double roll) {
        return new Pose(10, heading, tilt, roll, 90, 2, 0, 0, 0);
    }

    @Test
    void seesTheGroundStraightAheadAtHeightOverTangentOfTilt() {
        var ground = new PoseMap(pose(0, 45, 0)).findGround(0.5, 0.5).orElseThrow();

        assertThat(ground.east()).isCloseTo(0, within(1e-9));
        assertThat(ground.north()).isCloseTo(10, within(1e-9));
    }

    @Test
    void turnsWithTheHeadingClockwise() {
        var ground = new PoseMap(pose(90, 45, 0)).findGround(0.5, 0.5).orElseThrow();

        assertThat(ground.east()).isCloseTo(10, within(1e-9));
        assertThat(ground.north()).isCloseTo(0, within(1e-9));
    }

    @Test
    void putsTheRightOfThePictureToTheRight() {
        // The right edge of a 90 degree lens lies 45 degrees off the axis; its depth is 10 / sin 45.
        var ground = new PoseMap(pose(0, 45, 0)).findGround(1, 0.5).orElseThrow();

        assertThat(ground.east()).isCloseTo(10 / Math.sin(Math.toRadians(45)), within(1e-9));
        assertThat(ground.north()).isCloseTo(10, within(1e-9));
    }

    @Test
    void seesStraightDownWhenTiltedToTheGround() {
        assertThat(new PoseMap(pose(30, 90, 0))
                        .findGround(0.5, 0.5)
                        .orElseThrow()
                        .length())
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void seesNoGroundAtTheHorizonOrAboveIt() {
        var map = new PoseMap(pose(0, 0, 0));

        assertThat(map.findGround(0.5, 0.5)).isEmpty();
        assertThat(map.findGround(0.5, 0.2)).isEmpty();
        assertThat(map.findGround(0.5, 0.9)).isPresent();
    }

    @Test
    void seesTheGroundOnTheRightNearerWhenRolledClockwise() {
        var map = new PoseMap(pose(0, 20, 5));

        var left = map.findGround(0.3, 0.7).orElseThrow();
        var right = map.findGround(0.7, 0.7).orElseThrow();

        assertThat(right.north()).isLessThan(left.north());
    }

    @Test
    void straightensWhatTheLensHasBent() {
        // A lens of 90 degrees: half the picture's width is one focal length; aspect 2, so is the whole height.
        for (double k : new double[] {-0.2, -0.05, 0.1, 0.4}) {
            var bent = new PoseMap(new Pose(10, 0, 30, 0, 90, 2, 0, 0, 0, k));
            double right = 0.35;
            double down = 0.2;
            double factor = 1 + k * (right * right + down * down);

            var seen = bent.findGround(0.5 + right * factor / 2, 0.5 + down * factor)
                    .orElseThrow();

            var straight = new PoseMap(pose(0, 30, 0))
                    .findGround(0.5 + right / 2, 0.5 + down)
                    .orElseThrow();
            assertThat(seen.minus(straight).length()).as("k = %s", k).isLessThan(1e-9);
        }
    }

    @Test
    void seesNothingWhereABarrelFoldsThePicture() {
        // At its utmost, r = 1, a barrel of k = -1/3 shows r (1 - r²/3) = 2/3 of a focal length.
        var barrel = new PoseMap(new Pose(10, 0, 60, 0, 90, 2, 0, 0, 0, -1 / 3.0));

        assertThat(barrel.findGround(0.5 + 0.66 / 2, 0.5)).isPresent();
        assertThat(barrel.findGround(0.5 + 0.68 / 2, 0.5)).isEmpty();
    }
}
