package io.minewatch.ingest.probe;

import static io.minewatch.contract.probe.ProbeStatus.State.CLOCK_OFF;
import static io.minewatch.contract.probe.ProbeStatus.State.CONNECTING;
import static io.minewatch.contract.probe.ProbeStatus.State.COVERED;
import static io.minewatch.contract.probe.ProbeStatus.State.LIVE;
import static io.minewatch.contract.probe.ProbeStatus.State.MOVED;
import static io.minewatch.contract.probe.ProbeStatus.State.OFF;
import static io.minewatch.contract.probe.ProbeStatus.State.REFUSED;
import static io.minewatch.contract.probe.ProbeStatus.State.STALLED;
import static io.minewatch.contract.probe.ProbeStatus.State.UNSTEADY;
import static io.minewatch.contract.probe.ProbeStatus.State.UNWATCHED;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Coded;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.probe.ProbeStatus.Concern;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.ingest.sight.Flaw;
import io.minewatch.ingest.sight.View;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProbeHealthTest {

    private static final Instant START = Instant.parse("2026-05-01T08:00:00Z");
    private static final View CLEAR = new View(Map.of(), false, Set.of());
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    private ProbeHealth health = health(null);

    @Test
    void isLiveFromItsFirstPictureOn() {
        assertThat(stateAt(0)).isEqualTo(CONNECTING);

        live(1);

        assertThat(stateAt(1)).isEqualTo(LIVE);
        assertThat(status().previous()).isEqualTo(CONNECTING);
    }

    @Test
    void aMomentsTroubleIsNotTold() {
        live(0);
        settle(0);

        note(STALLED, 10);
        settle(11);
        live(12);

        assertThat(stateAt(20)).isEqualTo(LIVE);
        assertThat(status().since()).isEqualTo(START);
    }

    @Test
    void troubleThatLastsIsToldFromWhenItBegan() {
        live(0);
        settle(0);

        note(STALLED, 10);

        assertThat(stateAt(12)).isEqualTo(LIVE);
        assertThat(stateAt(13)).isEqualTo(STALLED);
        assertThat(status().since()).isEqualTo(START.plusSeconds(10));
        assertThat(status().lastFrameAt()).isEqualTo(START);
    }

    @Test
    void theSameTroubleOverAndOverIsOneChange() {
        live(0);
        settle(0);
        note(REFUSED, 10);
        settle(13);

        note(REFUSED, 20);

        assertThat(settle(60)).isFalse();
    }

    @Test
    void aCameraThatIsBackIsLiveASecondLater() {
        live(0);
        settle(0);
        note(STALLED, 10);
        settle(13);

        live(20);

        assertThat(stateAt(21)).isEqualTo(LIVE);
    }

    @Test
    void aCameraThatComesAndGoesIsToldToAndIsNotLiveBeforeItHasBeenForAMinute() {
        for (int outage = 0; outage < 4; outage++) {
            live(100 * outage);
            settle(100 * outage + 1);
            note(STALLED, 100 * outage + 50);
            settle(100 * outage + 53);
        }
        assertThat(status().also()).extracting(Concern::state).containsExactly(UNSTEADY);

        live(400);
        assertThat(stateAt(430)).isEqualTo(STALLED);
        assertThat(stateAt(460)).isEqualTo(LIVE);

        settle(1400);
        assertThat(status().also()).isEmpty();
    }

    @Test
    void theGravestThingThatPicturesShowIsTheStateAndTheRestIsToldBesideIt() {
        live(0);
        settle(0);

        see(100, Flaw.MOVED);
        assertThat(stateAt(100)).isEqualTo(MOVED);
        see(110, Flaw.COVERED, Flaw.MOVED);
        assertThat(stateAt(110)).isEqualTo(COVERED);

        assertThat(status().also()).extracting(Concern::state).containsExactly(MOVED);
        assertThat(status().previous()).isEqualTo(MOVED);
    }

    @Test
    void aCoveredCameraThatStallsIsStalledAndStillCovered() {
        live(0);
        settle(0);
        see(100, Flaw.COVERED);
        settle(100);

        note(STALLED, 200);

        assertThat(stateAt(203)).isEqualTo(STALLED);
        assertThat(status().also()).extracting(Concern::state).containsExactly(COVERED);
    }

    @Test
    void aCameraThatWasCoveredHasNotBeenLiveAllTheWhile() {
        live(0);
        settle(0);
        see(100, Flaw.COVERED);
        settle(100);

        live(200);

        assertThat(stateAt(200)).isEqualTo(LIVE);
        assertThat(status().since()).isEqualTo(START.plusSeconds(200));
    }

    @Test
    void aCoverThatIsTakenOffIsSeenThoughTheWatchBeganAMomentAgo() {
        live(0);
        settle(0);
        see(10, Flaw.COVERED);
        settle(10);

        live(20);

        assertThat(stateAt(20)).isEqualTo(LIVE);
        assertThat(status().previous()).isEqualTo(COVERED);
    }

    @Test
    void aWrongClockIsToldBesideALiveCameraOnceItHasBeenWrongForAMinute() {
        live(0);
        settle(0);

        health.hearClock(Duration.ofHours(-8), BELIEVED, START);
        settle(1);
        assertThat(status().also()).isEmpty();
        health.hearClock(Duration.ofHours(-8), BELIEVED, START.plusSeconds(60));

        assertThat(settle(61)).isTrue();
        assertThat(status().state()).isEqualTo(LIVE);
        assertThat(status().also()).extracting(Concern::state).containsExactly(CLOCK_OFF);
        assertThat(status().clockOffset()).isEqualTo(Duration.ofHours(-8));
    }

    @Test
    void aRestartWithinTheTimeBetweenTwoReportsIsNoChange() {
        health = health(told(LIVE, START.minusSeconds(86_400), START.minusSeconds(40)));

        assertThat(settle(1)).isFalse();
        live(2);

        assertThat(settle(3)).isFalse();
        assertThat(status().since()).isEqualTo(START.minusSeconds(86_400));
    }

    @Test
    void aTimeWhenNobodyWatchedIsTold() {
        health = health(told(LIVE, START.minusSeconds(86_400), START.minusSeconds(600)));

        assertThat(settle(0)).isTrue();
        assertThat(status().state()).isEqualTo(UNWATCHED);
        assertThat(status().since()).isEqualTo(START.minusSeconds(600));
        assertThat(status().previous()).isEqualTo(LIVE);

        live(3);
        assertThat(stateAt(3)).isEqualTo(LIVE);
        assertThat(status().since()).isEqualTo(START.plusSeconds(3));
    }

    @Test
    void aProbeThatIsSwitchedOffMissesNobody() {
        health = health(told(OFF, START.minusSeconds(86_400), START.minusSeconds(6000)));

        note(OFF, 0);

        assertThat(settle(1)).isFalse();
        assertThat(status().state()).isEqualTo(OFF);
    }

    @Test
    void aCoveredCameraIsNotLiveBecauseItsWatcherDied() {
        health = health(told(COVERED, START.minusSeconds(300), START.minusSeconds(20)));

        live(2);

        assertThat(stateAt(4)).isEqualTo(COVERED);
        assertThat(status().since()).isEqualTo(START.minusSeconds(300));

        live(200);
        assertThat(stateAt(201)).isEqualTo(LIVE);
        assertThat(status().reason().code()).isEqualTo("probe.live");
    }

    @Test
    void aCameraThatIsStillCoveredAfterARestartIsNotLiveBeforeItShowsSomething() {
        health = health(told(COVERED, START.minusSeconds(300), START.minusSeconds(20)));

        for (int second = 2; second <= 3_600; second += 2) {
            leaveOpen(second, Flaw.COVERED);
            assertThat(stateAt(second)).isEqualTo(COVERED);
        }
        assertThat(status().since()).isEqualTo(START.minusSeconds(300));
        assertThat(health.isPoseDoubtful()).isTrue();

        live(3_602);
        assertThat(stateAt(3_602)).isEqualTo(LIVE);
        leaveOpen(3_604, Flaw.COVERED);
        assertThat(stateAt(3_604)).isEqualTo(LIVE);
    }

    @Test
    void whatIsOpenIsNotToldOfACameraThatNobodyToldItOf() {
        leaveOpen(2, Flaw.COVERED, Flaw.FROZEN);

        assertThat(stateAt(2)).isEqualTo(LIVE);
    }

    @Test
    void aCameraThatWasTurnedBeforeARestartStaysMovedUntilItIsCalibratedAnew() {
        health = health(told(MOVED, START.minusSeconds(300), START.minusSeconds(20)));

        live(2);
        live(900);
        assertThat(stateAt(901)).isEqualTo(MOVED);
        assertThat(health.isPoseDoubtful()).isTrue();

        health.calibrated();
        live(910);
        assertThat(stateAt(911)).isEqualTo(LIVE);
        assertThat(health.isPoseDoubtful()).isFalse();
    }

    @Test
    void countsWhatBecameOfItsFrames() {
        live(0);
        live(2);
        health.lost();
        health.published();

        assertThat(status())
                .extracting(ProbeStatus::framesHandled, ProbeStatus::framesLost, ProbeStatus::framesPublished)
                .containsExactly(2L, 1L, 1L);
        assertThat(status().stream()).isEqualTo(StreamRole.SUB);
    }

    private static ProbeHealth health(@Nullable ProbeStatus past) {
        return new ProbeHealth(new ProbeId("990101-probe-001"), HealthConfigs.defaults(), past, START);
    }

    private static ProbeStatus told(ProbeStatus.State state, Instant since, Instant reportedAt) {
        var before = new ProbeHealth(new ProbeId("990101-probe-001"), HealthConfigs.defaults(), null, since);
        if (state == COVERED || state == MOVED) {
            before.note(LIVE, new Coded("probe.live"), since);
            before.handled(StreamRole.SUB, view(since, Flaw.valueOf(state.name())), since);
        } else {
            before.note(state, new Coded("probe.test"), since);
        }
        before.settle(since);
        return before.status("there", reportedAt);
    }

    private static View view(Instant since, Flaw... flaws) {
        var told = new EnumMap<Flaw, View.Told>(Flaw.class);
        for (var flaw : flaws) {
            told.put(flaw, new View.Told(since, new Coded("probe.test")));
        }
        return new View(told, true, Set.of());
    }

    private void see(int second, Flaw... flaws) {
        var at = START.plusSeconds(second);
        health.handled(StreamRole.SUB, view(at, flaws), at);
        health.note(LIVE, new Coded("probe.live"), at);
    }

    private void leaveOpen(int second, Flaw... flaws) {
        health.handled(StreamRole.SUB, new View(Map.of(), false, Set.of(flaws)), START.plusSeconds(second));
        note(LIVE, second);
    }

    private void live(int second) {
        health.handled(StreamRole.SUB, CLEAR, START.plusSeconds(second));
        note(LIVE, second);
    }

    private void note(ProbeStatus.State state, int second) {
        health.note(state, new Coded("probe.test"), START.plusSeconds(second));
    }

    private boolean settle(int second) {
        return health.settle(START.plusSeconds(second));
    }

    private ProbeStatus.State stateAt(int second) {
        settle(second);
        return health.state();
    }

    private ProbeStatus status() {
        return health.status("here", START);
    }
}
