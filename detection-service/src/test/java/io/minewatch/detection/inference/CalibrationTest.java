package io.minewatch.detection.inference;

import static io.minewatch.contract.MachineClass.EXCAVATOR;
import static io.minewatch.contract.MachineClass.LOADER;
import static io.minewatch.contract.MachineClass.TRUCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.contract.MachineClass;
import io.minewatch.detection.inference.Calibration.Point;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private final Calibration calibration = new Calibration(Map.of(
            EXCAVATOR, List.of(new Point(0.5, 0.8)),
            LOADER, List.of(new Point(0.6, 0.2), new Point(0.4, 0.2))));

    @Test
    void goesStraightFromPointToPoint() {
        assertThat(calibration.of(EXCAVATOR, 0.25)).isEqualTo(0.4, within(1e-9));
        assertThat(calibration.of(EXCAVATOR, 0.5)).isEqualTo(0.8, within(1e-9));
        assertThat(calibration.of(EXCAVATOR, 0.75)).isEqualTo(0.9, within(1e-9));
        assertThat(calibration.of(LOADER, 0.5)).isEqualTo(0.2, within(1e-9));
    }

    @Test
    void beginsAtNothingAndEndsAtCertainty() {
        assertThat(calibration.of(LOADER, 0)).isZero();
        assertThat(calibration.of(LOADER, 1)).isEqualTo(1);
    }

    @Test
    void leavesAClassWithoutPointsAsItIs() {
        assertThat(calibration.of(TRUCK, 0.37)).isEqualTo(0.37);
    }

    @Test
    void knowsTheLeastRawScoreThatAnyClassNeeds() {
        assertThat(calibration.leastRaw(0.4)).isEqualTo(0.25, within(1e-9));
        assertThat(calibration.leastRaw(0.2)).isEqualTo(0.125, within(1e-9));
        assertThat(Calibration.none().leastRaw(0.4)).isEqualTo(0.4);
    }

    @Test
    void losesNothingBelowTheLeastRawScore() {
        for (double least = 0.05; least < 1; least += 0.05) {
            double raw = calibration.leastRaw(least) - 1e-6;
            for (var machine : MachineClass.values()) {
                assertThat(calibration.of(machine, raw)).isLessThan(least);
            }
        }
    }

    @Test
    void refusesALineThatFalls() {
        var falling = Map.of(TRUCK, List.of(new Point(0.3, 0.5), new Point(0.6, 0.4)));

        assertThatThrownBy(() -> new Calibration(falling))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TRUCK");
    }
}
