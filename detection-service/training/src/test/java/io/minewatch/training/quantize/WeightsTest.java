package io.minewatch.training.quantize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void givesEveryChannelAStepOfItsOwn() {
        var whole = Weights.of(new float[] {1.27f, -0.635f, 0.0127f, 0.0001f}, new float[] {0, 0}, 1);

        assertThat(whole.steps()).containsExactly(0.01f, 0.0001f);
        assertThat(whole.weights()).containsExactly(127, -64, 127, 1);
    }

    @Test
    void countsBiasesInUnitsOfTheProducts() {
        var whole = Weights.of(new float[] {1.27f}, new float[] {-0.5f}, 0.1f);

        assertThat(whole.biases()).containsExactly(-500);
    }

    @Test
    void keepsTheBiasOfAChannelThatHasHardlyAnyWeight() {
        var whole = Weights.of(new float[] {1e-12f}, new float[] {7}, 0.02f);

        assertThat(whole.biases()[0] * (double) whole.steps()[0] * 0.02f).isBetween(6.99, 7.01);
    }

    @Test
    void managesAChannelWithoutWeightAndBias() {
        var whole = Weights.of(new float[] {0}, new float[] {0}, 0.02f);

        assertThat(whole).satisfies(w -> {
            assertThat(w.weights()).containsExactly(0);
            assertThat(w.biases()).containsExactly(0);
            assertThat(w.steps()).containsExactly(1);
        });
    }
}
