package io.minewatch.endtoend.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessFiguresTest {

    @Test
    void addsItsTimeAndThatOfItsChildrenWhateverItIsCalled() {
        var stat = "4711 (a) b (c d) S 1 4711 4711 0 -1 4194304 900 0 3 0 1234 66 5 7 20 0 31 0 99 12345 678";

        assertThat(ProcessFigures.cpu(stat)).isEqualTo(Duration.ofMillis(13_120));
    }

    @Test
    void readsMemoryInMebibytes() {
        var status = List.of("Name:\tjava", "VmHWM:\t  307200 kB", "VmRSS:\t  204800 kB");

        assertThat(ProcessFigures.megabytes(status, "VmRSS:")).isEqualTo(200);
        assertThat(ProcessFigures.megabytes(status, "VmHWM:")).isEqualTo(300);
        assertThat(ProcessFigures.megabytes(status, "VmSwap:")).isZero();
    }

    @Test
    void seesThisProcess() {
        var figures = ProcessFigures.of(ProcessHandle.current().pid());

        assertThat(figures.cpu()).isPositive();
        assertThat(figures.residentMegabytes()).isBetween(10.0, figures.peakMegabytes());
        assertThat(figures.descriptors()).isPositive();
    }

    @Test
    void saysWhichProcessIsGone() {
        assertThatThrownBy(() -> ProcessFigures.of(Integer.MAX_VALUE))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("" + Integer.MAX_VALUE);
    }
}
