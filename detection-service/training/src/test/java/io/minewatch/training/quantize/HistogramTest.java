package io.minewatch.training.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HistogramTest {

    private final Histogram histogram = new Histogram();

    @Test
    void knowsTheOutermostValues() {
        for (float value : new float[] {0.001f, -3, 8}) {
            histogram.add(value);
        }

        assertThat(histogram.without(0).low()).isCloseTo(-3, within(0.01));
        assertThat(histogram.without(0).high()).isCloseTo(8, within(0.01));
    }

    @Test
    void leavesOutliersOut() {
        for (int i = 0; i < 9999; i++) {
            histogram.add(i % 100 / 100f);
        }
        histogram.add(1000);

        assertThat(histogram.without(0).high()).isCloseTo(1000, within(1.0));
        assertThat(histogram.without(0.001).high()).isBetween(0.99, 1.5);
    }

    @Test
    void refusesANetworkThatBreaksDown() {
        assertThatThrownBy(() -> histogram.add(Float.POSITIVE_INFINITY)).hasMessageContaining("Infinity");
    }
}
