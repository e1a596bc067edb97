package io.minewatch.ingest.sight;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.ingest.gate.Luma;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Each flaw, and what must not be taken for it. A picture every two seconds. */
class CameraSightTest {

    private static final Duration STEP = Duration.ofSeconds(2);
    private static final double DAY_NOISE = 1.5;
    private static final double NIGHT_NOISE = 5;

    private final CameraSight sight = new CameraSight(SightConfigs.usual());
    private final Painted place = Painted.place(1);
    private Instant now = Instant.parse("2026-05-01T08:00:00Z");
    private View view = see(place.picture(DAY_NOISE));

    @Test
    void aPlainDayIsFlawless() {
        watch(600, i -> place.picture(DAY_NOISE));

        assertThat(view.flaws()).isEmpty();
        assertThat(view.isPoseDoubtful()).isFalse();
    }

    @Test
    void aBagOverTheLensIsCoveredAfterHalfAMinuteAndNoLongerOnceItIsTakenOff() {
        day();

        watch(14, i -> Painted.bag(90).picture(DAY_NOISE));
        assertThat(view.flaws()).isEmpty();
        assertThat(view.isPoseDoubtful()).isTrue();
        watch(3, i -> Painted.bag(90).picture(DAY_NOISE));
        assertThat(view.flaws()).containsOnlyKeys(Flaw.COVERED);
        assertThat(reason(Flaw.COVERED)).isEqualTo("probe.covered");

        watch(5, i -> place.picture(DAY_NOISE));
        assertThat(view.flaws()).isEmpty();
        assertThat(view.isPoseDoubtful()).isFalse();
    }

    @Test
    void aCameraThatWasCoveredBeforeItWasWatchedMayStillBeUntilItShowsSomething() {
        watch(600, i -> Painted.bag(90).picture(DAY_NOISE));
        assertThat(view.flaws()).isEmpty();
        assertThat(view.open()).containsExactly(Flaw.COVERED);

        watch(10, i -> place.picture(DAY_NOISE));
        assertThat(view.open()).isEmpty();
    }

    @Test
    void aBagIsNotWhatAPresetIsRememberedBy() {
        watch(600, i -> Painted.bag(90).picture(DAY_NOISE));
        day();

        watch(90, i -> Painted.place(2).picture(DAY_NOISE));

        assertThat(view.flaws()).containsOnlyKeys(Flaw.MOVED);
    }

    @Test
    void aStillMayBeFrozenBeforeItIsTold() {
        day();
        var still = place.picture(DAY_NOISE);

        watch(10, i -> still);

        assertThat(view.flaws()).isEmpty();
        assertThat(view.open()).containsExactly(Flaw.FROZEN);
    }

    @Test
    void paintThatLeavesNoLightIsCoveredWhenItComesByDay() {
        day();

        watch(17, i -> Painted.bag(5).picture(0.5));

        assertThat(view.flaws()).containsOnlyKeys(Flaw.COVERED);
        assertThat(reason(Flaw.COVERED)).isEqualTo("probe.blacked-out");
    }

    @Test
    void nightIsNotCoveredNorMoved() {
        day();

        watch(400, i -> place.inLight(1 - 0.85 * i / 400, 10.0 * i / 400).picture(NIGHT_NOISE));
        assertThat(view.flaws()).isEmpty();
        watch(200, i -> place.inLight(0.15, 10).picture(NIGHT_NOISE));
        assertThat(view.flaws()).isEmpty();
        watch(400, i -> place.inLight(0.15 + 0.85 * i / 400, 10).picture(DAY_NOISE));

        assertThat(view.flaws()).isEmpty();
        assertThat(view.isPoseDoubtful()).isFalse();
    }

    @Test
    void aNightThatComesWithASwitchIsNotCovered() {
        day();

        watch(200, i -> place.inLight(0.12, 8).picture(NIGHT_NOISE));

        assertThat(view.flaws()).isEmpty();
    }

    @Test
    void aPitchBlackNightIsDark() {
        day();
        watch(300, i -> place.inLight(1 - i / 300.0, 0).picture(DAY_NOISE));

        watch(70, i -> Painted.bag(5).picture(1));

        assertThat(view.flaws()).containsOnlyKeys(Flaw.DARK);
    }

    @Test
    void fogIsNotCovered() {
        day();

        watch(300, i -> place.inLight(1 - 0.98 * i / 300, 150.0 * i / 300).picture(DAY_NOISE));
        watch(200, i -> place.inLight(0.02, 150).picture(DAY_NOISE));

        assertThat(view.flaws()).isEmpty();
    }

    @Test
    void headlightsAreNeitherForAMoment() {
        day();

        watch(5, i -> Painted.bag(235).picture(DAY_NOISE));
        watch(3, i -> place.picture(DAY_NOISE));

        assertThat(view.flaws()).isEmpty();
        assertThat(view.isPoseDoubtful()).isFalse();
    }

    @Test
    void aLorryParkedBeforeItIsNeitherCoveredNorMoved() {
        day();

        watch(300, i -> place.behindALorry().picture(DAY_NOISE));

        assertThat(view.flaws()).isEmpty();
        assertThat(view.isPoseDoubtful()).isFalse();
    }

    @Test
    void windIsNotMoved() {
        day();

        watch(300, i -> place.shifted(i % 3 - 1, i % 2).picture(DAY_NOISE));

        assertThat(view.flaws()).isEmpty();
    }

    @Test
    void aCameraTurnedToAnotherPlaceIsMovedAfterAMinuteAndNeverTakesItForItsOwn() {
        day();

        watch(600, i -> Painted.place(2).picture(DAY_NOISE));

        assertThat(view.flaws()).containsOnlyKeys(Flaw.MOVED);
        assertThat(reason(Flaw.MOVED)).isEqualTo("probe.moved");
        assertThat(view.isPoseDoubtful()).isTrue();
    }

    @Test
    void aCameraThatWasKnockedIsMovedByWhatItWasKnocked() {
        day();

        watch(90, i -> place.shifted(16, 6).picture(DAY_NOISE));

        assertThat(view.flaws()).containsOnlyKeys(Flaw.MOVED);
        assertThat(Objects.requireNonNull(view.flaws().get(Flaw.MOVED)).reason().parameters())
                .containsEntry("right", "10")
                .containsEntry("down", "7");
        watch(5, i -> place.picture(DAY_NOISE));
        assertThat(view.flaws()).isEmpty();
    }

    @Test
    void aCameraThatIsCalibratedAnewIsWhereItBelongs() {
        day();
        watch(60, i -> Painted.place(2).picture(DAY_NOISE));

        sight.learnAnew();
        watch(60, i -> Painted.place(2).picture(DAY_NOISE));

        assertThat(view.flaws()).isEmpty();
        assertThat(view.isPoseDoubtful()).isFalse();
    }

    @Test
    void aStillThatIsPlayedOverAndOverIsFrozen() {
        day();
        var still = place.picture(DAY_NOISE);

        watch(65, i -> still);

        assertThat(view.flaws()).containsOnlyKeys(Flaw.FROZEN);
        watch(5, i -> place.picture(DAY_NOISE));
        assertThat(view.flaws()).isEmpty();
    }

    @Test
    void aClockWrittenOverAStillDoesNotHideThatItIsOne() {
        day();
        var still = place.picture(DAY_NOISE);

        watch(65, i -> withClock(still, i));

        assertThat(view.flaws()).containsOnlyKeys(Flaw.FROZEN);
    }

    @Test
    void aQuietSensorIsNotFrozen() {
        day();

        watch(300, i -> place.picture(0.3));

        assertThat(view.flaws()).isEmpty();
    }

    private void day() {
        watch(60, i -> place.picture(DAY_NOISE));
    }

    private void watch(int pictures, IntFunction<Luma> picture) {
        for (int i = 0; i < pictures; i++) {
            view = see(picture.apply(i));
        }
    }

    private View see(Luma luma) {
        now = now.plus(STEP);
        return sight.look(luma, now);
    }

    private String reason(Flaw flaw) {
        return Objects.requireNonNull(view.flaws().get(flaw)).reason().code();
    }

    private static Luma withClock(Luma still, int second) {
        var values = still.values().clone();
        for (int x = 0; x < 30; x++) {
            for (int y = 0; y < 6; y++) {
                values[y * Luma.WIDTH + x] = (byte) (second * 31 + x * y);
            }
        }
        return new Luma(values);
    }
}
