package io.minewatch.ingest.probe;

import static io.minewatch.contract.probe.ProbeStatus.State.CONNECTING;
import static io.minewatch.contract.probe.ProbeStatus.State.LIVE;
import static io.minewatch.contract.probe.ProbeStatus.State.REFUSED;
import static io.minewatch.contract.probe.ProbeStatus.State.STALLED;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Coded;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.ProbeStatus;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProbeHealthTest {

    private static final Instant START = Instant.parse("2026-05-01T08:00:00Z");

    private final ProbeHealth health = new ProbeHealth(new ProbeId("990101-probe-001"), Duration.ofSeconds(3), START);

    @Test
    void isLiveFromItsFirstPictureOn() {
        assertThat(stateAt(0)).isEqualTo(CONNECTING);

        live(1);

        assertThat(stateAt(1)).isEqualTo(LIVE);
    }

    @Test
    void aMomentsTroubleIsNotTold() {
        live(0);
        settle(0);

        note(STALLED, 10);
        settle(11);
        live(12);

        assertThat(stateAt(20)).isEqualTo(LIVE);
    }

    @Test
    void troubleThatLastsIsToldFromWhenItBegan() {
        live(0);
        settle(0);

        note(STALLED, 10);

        assertThat(stateAt(12)).isEqualTo(LIVE);
        assertThat(stateAt(13)).isEqualTo(STALLED);
        assertThat(health.status("here", START).since()).isEqualTo(START.plusSeconds(10));
        assertThat(health.status("here", START).lastFrameAt()).isEqualTo(START);
    }

    @Test
    void theSameTroubleOverAndOverIsOneChange() {
        live(0);
        settle(0);
        note(REFUSED, 10);
        settle(13);

        note(REFUSED, 20);

        assertThat(health.settle(START.plusSeconds(60))).isFalse();
    }

    @Test
    void countsWhatBecameOfItsFrames() {
        health.handled(START);
        health.handled(START.plusSeconds(2));
        health.lost();
        health.published();

        assertThat(health.status("here", START))
                .extracting(ProbeStatus::framesHandled, ProbeStatus::framesLost, ProbeStatus::framesPublished)
                .containsExactly(2L, 1L, 1L);
    }

    private void live(int second) {
        health.handled(START.plusSeconds(second));
        note(LIVE, second);
    }

    private void note(ProbeStatus.State state, int second) {
        health.note(state, new Coded("probe.test"), START.plusSeconds(second));
    }

    private void settle(int second) {
        health.settle(START.plusSeconds(second));
    }

    private ProbeStatus.State stateAt(int second) {
        settle(second);
        return health.state();
    }
}
