package io.minewatch.detection.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.detection.measure.Threshold.Basis;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThresholdTest {

    private final List<Call> calls = new ArrayList<>();

    @Test
    void isTheLowestScoreFromWhichOnEvenTheDoubtKeepsToTheTarget() {
        add(0.9, 40, 40);
        add(0.7, 58, 60);
        add(0.5, 5, 10);

        var threshold = threshold(0.9);

        assertThat(threshold.basis()).isEqualTo(Basis.SURE);
        assertThat(threshold.score()).isEqualTo(0.7);
        assertThat(threshold.rates().right()).isEqualTo(98);
        assertThat(threshold.surePrecision()).isBetween(0.9, 0.98);
    }

    @Test
    void saysWhenThereAreTooFewToBeSure() {
        add(0.9, 12, 12);
        add(0.7, 3, 6);

        var threshold = threshold(0.9);

        assertThat(threshold.basis()).isEqualTo(Basis.TOO_FEW);
        assertThat(threshold.score()).isEqualTo(0.9);
        assertThat(threshold.surePrecision()).isCloseTo(12 / (12 + 1.645 * 1.645), within(1e-9));
    }

    @Test
    void saysWhenTheTargetIsOutOfReachAndGivesTheBestThereIs() {
        add(0.9, 20, 30);
        add(0.7, 10, 30);

        var threshold = threshold(0.9);

        assertThat(threshold.basis()).isEqualTo(Basis.OUT_OF_REACH);
        assertThat(threshold.score()).isEqualTo(0.9);
        assertThat(threshold.rates().precision()).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void knowsNoneWhenNothingWasFound() {
        assertThat(threshold(0.9).score()).isNaN();
        assertThat(threshold(0.9).basis()).isEqualTo(Basis.OUT_OF_REACH);
    }

    @Test
    void aimsAtNothingImpossible() {
        assertThatThrownBy(() -> threshold(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void agreesWithWilsonsTable() {
        // 81 of 263 at two-sided 95 %: 0.2553 to 0.3662, as in Newcombe, Two-sided confidence intervals, 1998.
        assertThat(Wilson.lower(81, 263, 1.96)).isCloseTo(0.2553, within(5e-5));
        assertThat(Wilson.lower(0, 20, 1.96)).isZero();
    }

    private Threshold threshold(double precision) {
        return Threshold.forPrecision(new Judged(calls, List.of()), precision);
    }

    private void add(double score, int right, int all) {
        calls.addAll(CalibrationFitTest.list(score, right, all));
    }
}
