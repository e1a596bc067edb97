package io.minewatch.detection.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter err = new StringWriter();

    @Test
    void saysNothingOfAShortRun() {
        try (var progress = new Progress(new PrintWriter(err), 2, false)) {
            progress.step();
            progress.step();
        }

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void wipesTheBarAwayBeforeItSaysSomething() {
        try (var progress = new Progress(new PrintWriter(err), 2, true)) {
            progress.say("a.jpg: not a picture");
        }

        assertThat(err.toString()).isEqualTo("\r\u001b[Ka.jpg: not a picture\n\r\u001b[K");
    }
}
