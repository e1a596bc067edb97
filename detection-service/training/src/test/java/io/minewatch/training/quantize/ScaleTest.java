package io.minewatch.training.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void spreadsTheBytesOverTheRange() {
        var scale = Scale.unsigned(new Range(-1, 4.1));

        assertThat(scale.step()).isCloseTo(0.02f, within(1e-6f));
        assertThat(scale.zero()).isEqualTo(50);
    }

    @Test
    void keepsNoughtExactEvenOutsideOfTheRange() {
        assertThat(Scale.unsigned(new Range(2, 5.1)).zero()).isZero();
        assertThat(Scale.unsigned(new Range(2, 5.1)).step()).isCloseTo(0.02f, within(1e-6f));
        assertThat(Scale.unsigned(new Range(-5.1, -2)).zero()).isEqualTo(255);
    }

    @Test
    void cutsOffWhatLiesOutside() {
        var scale = Scale.unsigned(new Range(-1, 4.1));

        assertThat(scale.rounded(0.029)).isCloseTo(0.02, within(1e-6));
        assertThat(scale.rounded(9)).isCloseTo(4.1, within(1e-5));
        assertThat(scale.rounded(-9)).isCloseTo(-1, within(1e-6));
    }

    @Test
    void managesATensorThatIsAlwaysNought() {
        assertThat(Scale.unsigned(new Range(0, 0))).isEqualTo(new Scale(1, 0));
    }
}
