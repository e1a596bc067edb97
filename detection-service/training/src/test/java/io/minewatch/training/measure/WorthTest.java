package io.minewatch.training.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import io.minewatch.detection.inference.Calibration;
import io.minewatch.detection.inference.Detection;
import io.minewatch.detection.measure.Exhibit;
import io.minewatch.detection.measure.Judge;
import io.minewatch.detection.measure.Labels;
import io.minewatch.detection.measure.Truth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WorthTest {

    private static final Box PLACE = new Box(0.4, 0.4, 0.2, 0.2);

    /** The network says "excavator" of every picture, and is right as often as its score, squared. */
    private static final List<Exhibit> BOASTING = boasting();

    @Test
    void calibratesANetworkThatBoasts() {
        var worth = Worth.of(BOASTING, BOASTING);

        var calibration = new Calibration(worth.calibration());
        assertThat(calibration.of(MachineClass.EXCAVATOR, 0.7)).isBetween(0.4, 0.6);
        assertThat(calibration.of(MachineClass.EXCAVATOR, 0.95)).isGreaterThan(0.8);
    }

    @Test
    void choosesThresholdsFromWhichOnNineInTenAreRight() {
        var worth = Worth.of(BOASTING, BOASTING);

        var calibrated = BOASTING.stream()
                .map(exhibit -> new Exhibit(
                        exhibit.labels(),
                        exhibit.width(),
                        exhibit.height(),
                        exhibit.inputScale(),
                        exhibit.found().stream()
                                .map(found -> new Detection(
                                        found.machine(),
                                        new Calibration(worth.calibration()).of(found.machine(), found.score()),
                                        found.box()))
                                .toList()))
                .toList();
        double threshold = worth.thresholds().getOrDefault(MachineClass.EXCAVATOR, 1.0);
        var rates = Judge.of(MachineClass.EXCAVATOR).judge(calibrated).at(threshold);
        assertThat(rates.precision()).isGreaterThanOrEqualTo(0.9);
        assertThat(rates.right()).isPositive();
    }

    @Test
    void believesNothingOfAClassThatWasNeverSeen() {
        var worth = Worth.of(BOASTING, BOASTING);

        assertThat(worth.thresholds().get(MachineClass.VESSEL)).isEqualTo(1.0);
        assertThat(worth.smallest()).doesNotContainKey(MachineClass.VESSEL);
    }

    private static List<Exhibit> boasting() {
        var random = new Random(7);
        var exhibits = new ArrayList<Exhibit>();
        for (int i = 0; i < 2000; i++) {
            double score = random.nextDouble(0.05, 1);
            boolean right = random.nextDouble() < score * score;
            List<Truth> truths = right ? List.of(new Truth(MachineClass.EXCAVATOR, PLACE)) : List.of();
            exhibits.add(new Exhibit(
                    new Labels("picture " + i, EnumSet.allOf(MachineClass.class), truths, List.of()),
                    640,
                    360,
                    1,
                    List.of(new Detection(MachineClass.EXCAVATOR, score, PLACE))));
        }
        return exhibits;
    }
}
