package io.minewatch.endtoend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Coded;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.probe.ProbeStatus.Concern;
import io.minewatch.contract.probe.ProbeStatus.State;
import io.minewatch.simulator.rtsp.Fault;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TroubleTest {

    private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");

    @Test
    void knowsEveryFaultOfTheSimulator() {
        var known = Arrays.stream(Trouble.values())
                .<Class<?>>map(
                        trouble -> Fault.of(trouble.fault(), trouble.amount()).getClass())
                .toList();

        assertThat(known).containsExactlyInAnyOrder(Fault.class.getPermittedSubclasses());
    }

    @Test
    void aSilentCameraIsToldByAnyStateButLive() {
        assertThat(Trouble.STALL.isToldBy(status(State.STALLED))).isTrue();
        assertThat(Trouble.STALL.isToldBy(status(State.LIVE))).isFalse();
        assertThat(Trouble.STALL.isOverBy(status(State.LIVE))).isTrue();
    }

    @Test
    void aCoveredCameraThatIsCalledStalledIsNotToldCovered() {
        assertThat(Trouble.COVERED.isToldBy(status(State.STALLED))).isFalse();
        assertThat(Trouble.COVERED.isToldBy(status(State.COVERED))).isTrue();
        assertThat(Trouble.COVERED.isOverBy(status(State.COVERED))).isFalse();
    }

    @Test
    void aWrongClockIsToldBesideALiveStateAndOverOnlyWithoutIt() {
        assertThat(Trouble.CLOCK_OFF.isToldBy(status(State.LIVE, State.CLOCK_OFF)))
                .isTrue();
        assertThat(Trouble.CLOCK_OFF.isOverBy(status(State.LIVE, State.CLOCK_OFF)))
                .isFalse();
        assertThat(Trouble.CLOCK_OFF.isOverBy(status(State.LIVE))).isTrue();
    }

    private static ProbeStatus status(State state, State... also) {
        var reason = new Coded("probe.test");
        var concerns = Arrays.stream(also).map(s -> new Concern(s, NOW, reason)).toList();
        return new ProbeStatus(
                new ProbeId("450324-probe-1"),
                state,
                NOW,
                reason,
                null,
                List.copyOf(concerns),
                null,
                NOW,
                null,
                0,
                0,
                0,
                null,
                null,
                "test",
                NOW);
    }
}
