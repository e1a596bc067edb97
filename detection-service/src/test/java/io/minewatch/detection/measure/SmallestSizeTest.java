package io.minewatch.detection.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SmallestSizeTest {

    private final List<Target> targets = new ArrayList<>();

    @Test
    void isTheLowerEndOfTheSmallestStepThatIsFoundReliably() {
        add(12, 2, 20);
        add(20, 16, 20);
        add(28, 19, 20);

        assertThat(smallest()).hasValue(16);
    }

    @Test
    void restsOnTenMachinesAtLeast() {
        add(12, 9, 9);
        add(40, 10, 10);

        assertThat(smallest()).hasValue(32);
    }

    @Test
    void doesNotTrustAStepWhoseLargerNeighbourFails() {
        add(12, 10, 10);
        add(20, 5, 10);
        add(28, 10, 10);

        assertThat(smallest()).hasValue(23);
    }

    @Test
    void isUnknownWhereNothingIsFoundReliably() {
        add(20, 7, 10);

        assertThat(smallest()).isEmpty();
    }

    @Test
    void showsTheWholeCurve() {
        add(4, 0, 2);
        add(600, 3, 3);

        var curve = SmallestSize.curve(targets, 0.5);

        assertThat(curve.getFirst()).isEqualTo(new SmallestSize.RecallAtSize(0, 8, 2, 0));
        assertThat(curve.getLast()).isEqualTo(new SmallestSize.RecallAtSize(512, Double.MAX_VALUE, 3, 3));
        assertThat(curve).extracting(SmallestSize.RecallAtSize::from).startsWith(0.0, 8.0, 11.0, 16.0, 23.0, 32.0);
    }

    private java.util.OptionalDouble smallest() {
        return SmallestSize.of(SmallestSize.curve(targets, 0.5));
    }

    private void add(double inputSize, int found, int all) {
        for (int i = 0; i < all; i++) {
            targets.add(new Target(2 * inputSize, inputSize, i < found ? 0.9 : 0.3));
        }
    }
}
