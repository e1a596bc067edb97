package io.minewatch.detection.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import java.util.List;
import org.junit.jupiter.api.Test;

class MirrorTest {

    @Test
    void averagesWhatIsSeenOnBothSides() {
        var together = Mirror.together(
                List.of(seen(MachineClass.TRUCK, 0.9, new Box(0.1, 0.2, 0.2, 0.1))),
                List.of(seen(MachineClass.TRUCK, 0.3, new Box(0.7, 0.2, 0.16, 0.1))),
                0.05);

        assertThat(together).singleElement().satisfies(truck -> {
            assertThat(truck.score()).isCloseTo(0.6, within(1e-9));
            assertThat(truck.box().x()).isCloseTo(0.75 * 0.1 + 0.25 * 0.14, within(1e-9));
            assertThat(truck.box().w()).isCloseTo(0.19, within(1e-9));
        });
    }

    @Test
    void countsHalfWhatIsSeenOnOneSideOnly() {
        var together = Mirror.together(
                List.of(seen(MachineClass.VESSEL, 0.8, new Box(0.1, 0.2, 0.2, 0.1))),
                List.of(seen(MachineClass.LOADER, 0.9, new Box(0, 0.2, 0.2, 0.1))),
                0.05);

        assertThat(together)
                .extracting(Detection::machine, Detection::score)
                .containsExactly(tuple(MachineClass.LOADER, 0.45), tuple(MachineClass.VESSEL, 0.4));
        assertThat(together.getFirst().box().x()).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void leavesOutWhatScoresTooLittleTogether() {
        var faint = List.of(seen(MachineClass.CAR, 0.08, new Box(0.1, 0.2, 0.2, 0.1)));

        assertThat(Mirror.together(faint, List.of(), 0.05)).isEmpty();
    }

    @Test
    void findsNeighboursAgainEachForItself() {
        var left = new Box(0.1, 0.2, 0.1, 0.1);
        var right = new Box(0.22, 0.2, 0.1, 0.1);
        var together = Mirror.together(
                List.of(seen(MachineClass.TRUCK, 0.9, left), seen(MachineClass.TRUCK, 0.7, right)),
                List.of(
                        seen(MachineClass.TRUCK, 0.7, new Box(0.8, 0.2, 0.1, 0.1)),
                        seen(MachineClass.TRUCK, 0.5, new Box(0.68, 0.2, 0.1, 0.1))),
                0.05);

        assertThat(together).hasSize(2);
        assertThat(together.get(0).score()).isCloseTo(0.8, within(1e-9));
        assertThat(together.get(1).score()).isCloseTo(0.6, within(1e-9));
    }

    private static Detection seen(MachineClass machine, double score, Box box) {
        return new Detection(machine, score, box);
    }
}
