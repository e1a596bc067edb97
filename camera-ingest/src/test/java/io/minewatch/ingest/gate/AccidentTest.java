package io.minewatch.ingest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Validity;
import io.minewatch.contract.probe.Mask;
import io.minewatch.contract.probe.Mask.Corner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What streams do that they should not, and what masks are for. */
class AccidentTest {

    private static final List<Corner> LEFT_HALF =
            List.of(new Corner(0, 0), new Corner(0.5, 0), new Corner(0.5, 1), new Corner(0, 1));

    private final Gate gate = new Gate(GateConfigs.usual());
    private final Landscape landscape = new Landscape();

    @Test
    void picturesAllBlackOrAllWhiteAreNoMotionForLong() {
        looks(30);

        for (int brightness : new int[] {0, 255}) {
            IntStream.range(0, 20).forEach(i -> gate.judge(Landscape.plain(brightness), tick()));
            assertThat(IntStream.range(0, 15)
                            .filter(i -> gate.judge(Landscape.plain(brightness), tick()) instanceof Verdict.Pass)
                            .count())
                    .as("brightness %s", brightness)
                    .isLessThanOrEqualTo(1);
        }
    }

    @Test
    void afterBlackPicturesTheSceneIsLearntAndWatchedAgain() {
        looks(30);
        IntStream.range(0, 30).forEach(i -> gate.judge(Landscape.plain(0), tick()));
        looks(30);

        assertThat(passesMachine()).isTrue();
    }

    @Test
    void aFrozenPictureStillHasItsHeartbeat() {
        looks(30);
        var frozen = landscape.take();

        assertThat(IntStream.range(0, 60)
                        .filter(i -> gate.judge(frozen, tick()) instanceof Verdict.Pass)
                        .count())
                .isEqualTo(4);
    }

    @Test
    void aMinuteWithoutKeyframesIsNoMotion() {
        looks(30);
        landscape.wait(60).light(1.1, 4);

        assertThat(gate.judge(landscape.take(), landscape.now()))
                .isInstanceOfSatisfying(
                        Verdict.Pass.class, pass -> assertThat(pass.motion()).isEmpty());
        assertThat(passesMachine()).isTrue();
    }

    @Test
    void goesOnWhenTheClockIsPutBackAnHour() {
        looks(30);
        landscape.wait(-3600);

        assertThat(looks(45)).isBetween(3L, 5L);
        assertThat(passesMachine()).isTrue();
    }

    @Test
    void goesOnWhenTheClockJumpsAhead() {
        looks(30);
        landscape.wait(86_400);

        assertThat(looks(45)).isBetween(3L, 5L);
        assertThat(passesMachine()).isTrue();
    }

    @Test
    void aMaskKeepsTheGateShutAndOnlyWhileItIsInForce() {
        var end = landscape.now().plus(Duration.ofMinutes(3));
        gate.mask(List.of(new Mask(Mask.Why.WATER, LEFT_HALF, new Validity(Instant.EPOCH, end))));
        looks(30);

        assertThat(passesMachine()).isFalse();
        assertThat(gate.report().held().mask()).isEqualTo(1);

        looks(60);
        assertThat(passesMachine()).isTrue();
    }

    @Test
    void outsideAMaskMachinesAreSeen() {
        gate.mask(List.of(new Mask(Mask.Why.TREES, LEFT_HALF, Validity.since(Instant.EPOCH))));
        looks(30);

        assertThat(gate.judge(landscape.box(120, 50, 14, 8, 240).take(), landscape.now()))
                .isInstanceOf(Verdict.Pass.class);
    }

    @Test
    void saysHowOftenItOpenedAndWhy() {
        looks(60);
        passesMachine();

        var report = gate.report();

        assertThat(report.looks()).isEqualTo(61);
        assertThat(report.opened().learning()).isEqualTo(8);
        assertThat(report.opened().motion()).isEqualTo(1);
        assertThat(report.opened().heartbeat()).isBetween(2L, 4L);
        assertThat(report.thresholdShare()).isBetween(0.001, 0.0036);
    }

    /** Whether a machine at the left is noticed. */
    private boolean passesMachine() {
        var verdict = gate.judge(landscape.box(20, 50, 14, 8, 240).take(), landscape.now());
        return verdict instanceof Verdict.Pass pass && !pass.motion().isEmpty();
    }

    private Instant tick() {
        return landscape.wait(2).now();
    }

    /** Looks at the empty landscape; how often the gate opened. */
    private long looks(int count) {
        return IntStream.range(0, count)
                .filter(i -> gate.judge(landscape.take(), landscape.now()) instanceof Verdict.Pass)
                .count();
    }
}
