package io.minewatch.training.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void needsNothingButTwoFolders() {
        var options = Options.parse("model", "data");

        assertThat(options.model()).isEqualTo(Path.of("model"));
        assertThat(options.pictures()).isEqualTo(150);
    }

    @Test
    void takesWhatIsGiven() {
        assertThat(Options.parse("model", "data", "--pictures", "9", "--spare", "0")
                        .recipe()
                        .spare())
                .isZero();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.parse("model", "data", "--colour", "red"))
                .hasMessageContaining("no such option: --colour");
        assertThatThrownBy(() -> Options.parse("model")).hasMessageContaining("MODEL_DIR");
        assertThatThrownBy(() -> Options.parse("model", "data", "--pictures", "many"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void picksPicturesFromTheFirstToTheLast() {
        var pictures = List.of(Path.of("a"), Path.of("b"), Path.of("c"), Path.of("d"));

        assertThat(Quantize.evenly(pictures, 2)).containsExactly(Path.of("a"), Path.of("c"));
        assertThat(Quantize.evenly(pictures, 9)).isEqualTo(pictures);
    }
}
