package io.minewatch.detection.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class JudgedTest {

    @Test
    void averagesThePrecisionOverAllStepsOfRecall() {
        // Right, wrong, right of four: precision 1 up to recall 0.25 (26 steps), 2/3 up to 0.5 (25 steps), 0 beyond.
        var judged = judged("rwr", 4);

        assertThat(judged.averagePrecision()).isCloseTo((26 + 25 * 2.0 / 3) / 101, within(1e-12));
    }

    @Test
    void givesFullMarksOnlyForAllAndNothingElse() {
        assertThat(judged("rrr", 3).averagePrecision()).isEqualTo(1);
        assertThat(judged("wrrr", 3).averagePrecision()).isCloseTo(0.75, within(1e-12));
        assertThat(judged("rrrw", 3).averagePrecision()).isEqualTo(1);
        assertThat(judged("", 3).averagePrecision()).isZero();
    }

    @Test
    void hasNoAveragePrecisionWhenThereIsNothingToFind() {
        assertThat(judged("w", 0).averagePrecision()).isNaN();
    }

    @Test
    void countsWhatIsBelievedAtAThreshold() {
        var rates = judged("rwr", 4).at(0.8);

        assertThat(rates).isEqualTo(new Rates(1, 1, 4));
        assertThat(rates.precision()).isEqualTo(0.5);
        assertThat(rates.recall()).isEqualTo(0.25);
    }

    @Test
    void hasNoPrecisionWhenNothingIsBelieved() {
        var rates = judged("r", 1).at(0.95);

        assertThat(rates.precision()).isNaN();
        assertThat(rates.recall()).isZero();
    }

    @Test
    void tellsWhichThresholdGivesAPointOfTheCurve() {
        var curve = judged("rwr", 4).curve();

        assertThat(curve).hasSize(101);
        assertThat(curve.get(25)).isEqualTo(new Judged.CurvePoint(0.25, 1, 0.9));
        assertThat(curve.get(50)).isEqualTo(new Judged.CurvePoint(0.5, 2.0 / 3, 0.7));
        assertThat(curve.get(51).precision()).isZero();
    }

    /** One letter a call, from score 0.9 down in steps of 0.1: right or wrong. */
    static Judged judged(String calls, int targets) {
        var list = new ArrayList<Call>();
        for (int i = 0; i < calls.length(); i++) {
            list.add(new Call((9 - i) / 10.0, calls.charAt(i) == 'r'));
        }
        return new Judged(list, java.util.Collections.nCopies(targets, new Target(100, 50, 0)));
    }
}
