package io.minewatch.alert.supervision;

import static io.minewatch.alert.testing.StatusBuilder.aProbe;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.alert.supervision.AvailabilityPolicy.Availability;
import io.minewatch.alert.supervision.AvailabilityPolicy.Blind;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.probe.ProbeStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AvailabilityPolicyTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void countsTheTimeInWhichItShowedWhereItShouldLook() {
        var judged =
                judge(0, 100, at(State.LIVE, 0), at(State.STALLED, 60), at(State.UNREACHABLE, 65), at(State.LIVE, 80));

        assertThat(judged.share()).isEqualTo(0.8);
        assertThat(judged.times()).isEqualTo(1);
        assertThat(judged.longest()).isEqualTo(new Blind(hour(60), hour(80)));
    }

    @Test
    void aCoveredATurnedAndAFrozenCameraAreBlind() {
        var judged = judge(0, 40, at(State.LIVE, 0), at(State.COVERED, 10), at(State.MOVED, 20), at(State.FROZEN, 30));

        assertThat(judged.blind()).isEqualTo(Duration.ofHours(30));
        assertThat(judged.longest()).isEqualTo(new Blind(hour(10), hour(40)));
    }

    @Test
    void timeInWhichNobodyIsToWatchCountsNeitherWay() {
        var judged = judge(0, 100, at(State.LIVE, 0), at(State.OFF, 10), at(State.DARK, 90), at(State.LIVE, 95));

        assertThat(judged.share()).isEqualTo(0.75);
    }

    @Test
    void onlyThePeriodCounts() {
        var judged = judge(50, 60, at(State.DARK, 0), at(State.LIVE, 55), at(State.DARK, 70));

        assertThat(judged.share()).isEqualTo(0.5);
        assertThat(judged.longest()).isEqualTo(new Blind(hour(50), hour(55)));
    }

    @Test
    void whoWasNeverToBeWatchedHasNoShare() {
        assertThat(judge(0, 10, at(State.OFF, 0)).share()).isNull();
    }

    private static Availability judge(int from, int until, ProbeStatus... timeline) {
        return AvailabilityPolicy.judge(List.of(timeline), hour(from), hour(until));
    }

    private static ProbeStatus at(State state, int hour) {
        return aProbe(state).since(hour(hour)).build();
    }

    private static Instant hour(int hour) {
        return MIDNIGHT.plusSeconds(3600L * hour);
    }
}
