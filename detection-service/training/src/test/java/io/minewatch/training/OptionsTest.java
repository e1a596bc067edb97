package io.minewatch.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void startsFromTheDatasOwnBase() {
        var options = Options.parse("data");

        assertThat(options.start()).isEqualTo(Path.of("data/base/yolox_nano_coco.onnx"));
        assertThat(options.renders()).isNull();
    }

    @Test
    void namesAnOptionThatItDoesNotKnow() {
        assertThatThrownBy(() -> Options.parse("data", "--epochs", "3")).hasMessageContaining("--epochs");
    }

    @Test
    void warmsUpAndComesToRest() {
        var options = Options.parse("data", "--steps", "1000", "--rate", "0.001");

        assertThat(options.rateAt(0, 0)).isCloseTo(0.00001, within(1e-9));
        assertThat(options.rateAt(100, 0)).isCloseTo(0.001, within(1e-9));
        assertThat(options.rateAt(1000, 1)).isCloseTo(0.00003, within(1e-9));
    }

    @Test
    void endsByTimeWhereTheStepsWouldTakeLonger() {
        var options = Options.parse("data", "--steps", "1000", "--minutes", "10");

        assertThat(options.progress(100, Duration.ofMinutes(5))).isEqualTo(0.5);
        assertThat(options.progress(900, Duration.ofMinutes(5))).isEqualTo(0.9);
        assertThat(options.progress(900, Duration.ofMinutes(11))).isEqualTo(1);
    }
}
