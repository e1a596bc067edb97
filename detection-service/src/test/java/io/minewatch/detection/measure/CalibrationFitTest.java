package io.minewatch.detection.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.contract.MachineClass;
import io.minewatch.detection.inference.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CalibrationFitTest {

    @Test
    void tellsTheShareThatIsRight() {
        var calls = Stream.concat(calls(0.2, 10, 50), calls(0.8, 45, 50)).toList();

        var points = CalibrationFit.of(calls);

        assertThat(points).hasSize(2);
        assertThat(points.get(0).raw()).isCloseTo(0.2, within(1e-9));
        assertThat(points.get(0).calibrated()).isCloseTo(11.0 / 52, within(1e-9));
        assertThat(points.get(1).raw()).isCloseTo(0.8, within(1e-9));
        assertThat(points.get(1).calibrated()).isCloseTo(46.0 / 52, within(1e-9));
    }

    @Test
    void poolsScoresThatAreWorthLessThanLowerOnes() {
        var calls = Stream.of(calls(0.2, 5, 20), calls(0.4, 15, 20), calls(0.6, 9, 20), calls(0.8, 19, 20))
                .flatMap(c -> c)
                .toList();

        var points = CalibrationFit.of(calls);

        assertThat(points).hasSize(3);
        assertThat(points.get(1).raw()).isCloseTo(0.5, within(1e-9));
        assertThat(points.get(1).calibrated()).isCloseTo(25.0 / 42, within(1e-9));
    }

    @Test
    void isNeverCertainOnFewCalls() {
        var points = CalibrationFit.of(calls(0.9, 12, 12).toList());

        assertThat(points).hasSize(1);
        assertThat(points.getFirst().calibrated()).isCloseTo(13.0 / 14, within(1e-9));
    }

    @Test
    void saysNothingOnLessThanTenCalls() {
        assertThat(CalibrationFit.of(calls(0.9, 9, 9).toList())).isEmpty();
    }

    @Test
    void comesCloseToTheTruthInAtMostTwelvePointsAndKeepsTheOrder() {
        // A network that is far too sure of itself: of those it gives s, only s² are right.
        var chance = new Random(7);
        var calls = new ArrayList<Call>();
        for (int i = 0; i < 4000; i++) {
            double score = chance.nextDouble();
            calls.add(new Call(score, chance.nextDouble() < score * score));
        }

        var points = CalibrationFit.of(calls);
        var line = new Calibration(Map.of(MachineClass.TRUCK, points));

        assertThat(points).hasSizeBetween(6, 12);
        for (double score = 0.05; score < 1; score += 0.05) {
            assertThat(line.of(MachineClass.TRUCK, score)).isCloseTo(score * score, within(0.06));
        }
        assertThat(points).extracting(Calibration.Point::raw).isSorted().doesNotHaveDuplicates();
        assertThat(points).extracting(Calibration.Point::calibrated).isSorted().doesNotHaveDuplicates();
    }

    private static Stream<Call> calls(double score, int right, int all) {
        return Stream.iterate(0, i -> i < all, i -> i + 1).map(i -> new Call(score, i < right));
    }

    static List<Call> list(double score, int right, int all) {
        return calls(score, right, all).toList();
    }
}
