package io.minewatch.ingest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.ingest.gate.GateReport.Held;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What looks like motion and is none, and machines seen through it. */
class WeatherTest {

    private final MotionDetector detector = new MotionDetector(GateConfigs.usual());
    private final Landscape landscape = new Landscape();
    private final Tally tally = new Tally();

    @Test
    void leavesFallSilentByThemselves() {
        looks(150, i -> landscape.wave(0, 0, 60, 30));

        assertThat(moving(60, i -> landscape.wave(0, 0, 60, 30))).isZero();
        assertThat(held().flicker()).isPositive();
        assertThat(detector.silentShare()).isBetween(0.002, 0.15);
    }

    @Test
    void aMachineBeforeWavingLeavesIsSeen() {
        looks(150, i -> landscape.wave(0, 0, 60, 30));

        assertThat(moving(5, i -> landscape.wave(0, 0, 60, 30).box(10 + 5 * i, 10, 14, 9, 250)))
                .isEqualTo(5);
    }

    @Test
    void leavesAreWatchedAgainWhenTheWindHasGone() {
        looks(150, i -> landscape.wave(0, 0, 60, 30));

        looks(400, i -> {});

        assertThat(detector.silentShare()).isZero();
    }

    @Test
    void aClockAtTheEdgeOfThePictureFallsSilentHoweverLargeItIs() {
        looks(100, this::clock);

        assertThat(moving(100, this::clock)).isZero();
    }

    @Test
    void aShakingCameraIsNoMotion() {
        looks(30, i -> {});

        assertThat(moving(60, this::shake)).isZero();
        assertThat(held().shake()).isPositive();
    }

    @Test
    void aMachineIsSeenThoughTheCameraShakes() {
        looks(30, i -> {});

        assertThat(moving(10, i -> {
                    shake(i);
                    landscape.box(20 + 6 * i, 50, 12, 7, 240);
                }))
                .isEqualTo(10);
    }

    @Test
    void aShiftThatLastsIsToldAndTakenForGranted() {
        looks(30, i -> {});

        assertThat(moving(60, i -> landscape.view(2, -1))).isZero();
        assertThat(detector.shiftX() * Luma.WIDTH).isBetween(-2.3, -1.7);
        assertThat(detector.shiftY() * Luma.HEIGHT).isBetween(0.7, 1.3);
    }

    @Test
    void aTurnedCameraIsAnotherScene() {
        looks(30, i -> {});

        looks(4, i -> landscape.view(17, 12));

        assertThat(detector.sceneChanges()).isEqualTo(1);
    }

    @Test
    void aCloudsShadowIsNotMotion() {
        looks(30, i -> {});

        assertThat(moving(20, i -> landscape.glow(-20 + 10 * i, 40, 30, -0.4))).isZero();
        assertThat(held().light()).isPositive();
    }

    @Test
    void headlightsSweepingTheGroundAreNotMotion() {
        night();

        assertThat(moving(10, i -> landscape.glow(16 * i, 60, 22, 2))).isZero();
    }

    @Test
    void theSwitchToNightIsNotMotionAndMachinesAreSeenAtOnce() {
        looks(30, i -> {});
        landscape.light(-0.5, 150);

        assertThat(moving(15, i -> {})).isZero();
        assertThat(moving(5, i -> landscape.box(20 + 6 * i, 50, 12, 7, 10))).isEqualTo(5);
    }

    @Test
    void rainIsNotMotion() {
        looks(30, i -> {});

        assertThat(moving(60, i -> landscape.rain(250))).isZero();
        assertThat(held().rain()).isPositive();
    }

    @Test
    void aMachineIsSeenInTheRain() {
        looks(30, i -> landscape.rain(250));

        assertThat(moving(10, i -> landscape.box(20 + 8 * i, 50, 18, 10, 230).rain(250)))
                .isGreaterThan(7);
    }

    @Test
    void anInsectBeforeTheLensAtNightIsNotMotion() {
        night();

        assertThat(moving(20, i -> {
                    if (i % 3 == 0) {
                        landscape.blur(20 + 6 * i, 40, 8);
                    }
                }))
                .isZero();
        assertThat(held().insects()).isPositive();
    }

    @Test
    void lampsThatMoveOnAreNoInsects() {
        night();

        assertThat(moving(10, i -> landscape.blur(20 + 10 * i, 50, 6))).isGreaterThan(4);
    }

    @Test
    void aMachineIsSeenAtNight() {
        night();

        assertThat(moving(10, i -> landscape.box(20 + 6 * i, 50, 14, 8, 300))).isEqualTo(10);
    }

    @Test
    void aMachineThatLeavesAfterHoursLeavesNoGhost() {
        looks(30, i -> {});
        looks(600, i -> landscape.box(60, 40, 16, 9, 230));

        assertThat(moving(60, i -> {})).isZero();
    }

    private void night() {
        landscape.light(0.3, 0);
        looks(30, i -> {});
    }

    private void clock(int look) {
        for (int digit = 0; digit < 4; digit++) {
            landscape.box(100 + 6 * digit, 2, 5, 6, (look + digit) % 2 == 0 ? 235 : 16);
        }
    }

    private void shake(int look) {
        landscape.view(1.5 * Math.sin(2.1 * look), 1.2 * Math.sin(1.3 * look));
    }

    private void looks(int count, IntConsumer weather) {
        moving(count, weather);
    }

    /** At how many looks something moved. */
    private long moving(int count, IntConsumer weather) {
        return IntStream.range(0, count)
                .filter(i -> {
                    weather.accept(i);
                    var motion = detector.look(landscape.take(), landscape.now(), new boolean[Luma.PIXELS]);
                    tally.looked(motion);
                    return !motion.boxes().isEmpty();
                })
                .count();
    }

    private Held held() {
        return tally.report(detector).held();
    }
}
