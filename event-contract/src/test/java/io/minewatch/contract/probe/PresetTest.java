package io.minewatch.contract.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Validity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PresetTest {

    private static final Pose POSE = new Pose(12, 0, 12, 0, 60, 1.78, 1, 1, 1);

    @Test
    void theCalibrationRecordedLastHolds() {
        var first = calibration("2026-01-01", null, "2026-01-01");
        var second = calibration("2026-03-01", null, "2026-03-01");

        assertThat(at("2026-02-01", first, second)).isEqualTo(first);
        assertThat(at("2026-03-01", first, second)).isEqualTo(second);
        assertThat(at("2025-12-31", first, second)).isNull();
    }

    @Test
    void whatWasReplacedDoesNotComeBackWhenItsSuccessorExpires() {
        var first = calibration("2026-01-01", null, "2026-01-01");
        var second = calibration("2026-03-01", "2026-09-01", "2026-03-01");

        assertThat(at("2026-08-31", first, second)).isEqualTo(second);
        assertThat(at("2026-09-01", first, second)).isNull();
        assertThat(at("2026-02-01", first, second)).isEqualTo(first);
    }

    @Test
    void aCorrectionOfThePastLeavesWhatIsAroundIt() {
        var first = calibration("2026-01-01", null, "2026-01-01");
        var correction = calibration("2026-02-01", "2026-03-01", "2026-06-01");

        assertThat(at("2026-02-15", first, correction)).isEqualTo(correction);
        assertThat(at("2026-03-01", first, correction)).isEqualTo(first);
    }

    @Test
    void aNewCalibrationHoldsAfterAnExpiredOne() {
        var expired = calibration("2026-01-01", "2026-02-01", "2026-01-01");
        var renewed = calibration("2026-02-01", null, "2026-02-10");

        assertThat(at("2026-02-01", expired, renewed)).isEqualTo(renewed);
    }

    private static @Nullable Calibration at(String day, Calibration... calibrations) {
        return new Preset("home", "Home", true, List.of(calibrations))
                .findCalibrationAt(instant(day))
                .orElse(null);
    }

    private static Calibration calibration(String from, @Nullable String until, String recorded) {
        return new Calibration(
                POSE, new Validity(instant(from), until == null ? null : instant(until)), instant(recorded));
    }

    private static Instant instant(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}
