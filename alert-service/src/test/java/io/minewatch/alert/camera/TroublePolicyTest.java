package io.minewatch.alert.camera;

import static io.minewatch.alert.testing.StatusBuilder.aProbe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.minewatch.alert.camera.Trouble.Kind;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.probe.ProbeStatus.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TroublePolicyTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void aCoveredCameraIsCoveredUntilItShowsAFreePicture() {
        var found = find(status(State.LIVE, 0), status(State.COVERED, 10), status(State.LIVE, 20));

        assertThat(found)
                .extracting(Trouble::kind, Trouble::beganAt, Trouble::endedAt)
                .containsExactly(tuple(Kind.COVERED, minute(10), minute(20)));
    }

    @Test
    void aCameraThatFallsSilentWhileCoveredIsCoveredStill() {
        var found = find(status(State.COVERED, 10), status(State.STALLED, 20), status(State.COVERED, 30));

        assertThat(found)
                .extracting(Trouble::kind, Trouble::beganAt, Trouble::endedAt)
                .containsExactlyInAnyOrder(
                        tuple(Kind.COVERED, minute(10), null), tuple(Kind.SILENT, minute(20), minute(30)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CONNECTING", "STALLED", "UNREACHABLE", "WRONG_PASSWORD", "FROZEN", "DARK", "UNWATCHED"})
    void silenceGoesOnThroughEveryStateThatShowsNothing(State between) {
        var found = find(status(State.REFUSED, 10), status(between, 11), status(State.UNDECODABLE, 12));

        assertThat(found)
                .extracting(Trouble::kind, Trouble::beganAt, Trouble::endedAt)
                .containsExactly(tuple(Kind.SILENT, minute(10), null));
    }

    @ParameterizedTest
    @EnumSource(names = {"LIVE", "COVERED", "MOVED", "OFF"})
    void silenceEndsWithAnyPicture_orWhenNobodyIsToWatch(State after) {
        assertThat(find(status(State.DARK, 10), status(after, 15)))
                .filteredOn(t -> t.kind() == Kind.SILENT)
                .extracting(Trouble::endedAt)
                .containsExactly(minute(15));
    }

    @Test
    void aTurnedCameraThatIsCoveredTooIsBoth() {
        var covered = aProbe(State.COVERED)
                .since(minute(20))
                .also(State.MOVED, minute(10))
                .build();

        assertThat(find(status(State.MOVED, 10), covered))
                .extracting(Trouble::kind, Trouble::beganAt, Trouble::endedAt)
                .containsExactlyInAnyOrder(tuple(Kind.TURNED, minute(10), null), tuple(Kind.COVERED, minute(20), null));
    }

    @Test
    void whatHidAnEarlierStateEndsWhenThatIsToldAgain() {
        var again = aProbe(State.MOVED).since(minute(10)).toldAt(minute(30)).build();

        assertThat(find(status(State.MOVED, 10), status(State.COVERED, 20), again))
                .extracting(Trouble::kind, Trouble::beganAt, Trouble::endedAt)
                .containsExactlyInAnyOrder(
                        tuple(Kind.TURNED, minute(10), null), tuple(Kind.COVERED, minute(20), minute(30)));
    }

    @Test
    void aWrongClockIsNoAlarm() {
        var live = aProbe(State.LIVE)
                .since(minute(0))
                .also(State.CLOCK_OFF, minute(5))
                .build();

        assertThat(find(live)).isEmpty();
    }

    @Test
    void whatLastedWhenTheTimelineBeginsGoesOn() {
        var covered = find(status(State.COVERED, 10));

        assertThat(TroublePolicy.find(covered, List.of(status(State.COVERED, 90), status(State.LIVE, 95))))
                .extracting(Trouble::beganAt, Trouble::endedAt)
                .containsExactly(tuple(minute(10), minute(95)));
    }

    private static List<Trouble> find(ProbeStatus... timeline) {
        return TroublePolicy.find(List.of(), List.of(timeline));
    }

    private static ProbeStatus status(State state, int minute) {
        return aProbe(state).since(minute(minute)).build();
    }

    private static Instant minute(int minute) {
        return NOON.plusSeconds(60L * minute);
    }
}
