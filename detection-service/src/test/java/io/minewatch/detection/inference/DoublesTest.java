package io.minewatch.detection.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoublesTest {

    private final Doubles doubles = new Doubles(0.5);

    @Test
    void keepsTheSurerOfTwoBoxesOnOneMachine() {
        var sure = detection(MachineClass.TRUCK, 0.9, 0.30);
        var unsure = detection(MachineClass.TRUCK, 0.6, 0.31);

        assertThat(doubles.remove(List.of(unsure, sure))).containsExactly(sure);
    }

    @Test
    void keepsBothOfTwoMachines() {
        var left = detection(MachineClass.TRUCK, 0.9, 0.1);
        var right = detection(MachineClass.TRUCK, 0.6, 0.4);

        assertThat(doubles.remove(List.of(right, left))).containsExactly(left, right);
    }

    @Test
    void keepsOneClassOfAMachineThatTwoClassesClaim() {
        var excavator = detection(MachineClass.EXCAVATOR, 0.7, 0.30);
        var loader = detection(MachineClass.LOADER, 0.5, 0.30);

        assertThat(doubles.remove(List.of(loader, excavator))).containsExactly(excavator);
    }

    @Test
    void keepsAPersonInFrontOfATruck() {
        var truck = detection(MachineClass.TRUCK, 0.7, 0.30);
        var person = new Detection(MachineClass.PERSON, 0.5, new Box(0.33, 0.5, 0.02, 0.1));

        assertThat(doubles.remove(List.of(truck, person))).containsExactly(truck, person);
    }

    private static Detection detection(MachineClass machine, double score, double x) {
        return new Detection(machine, score, new Box(x, 0.4, 0.2, 0.2));
    }
}
