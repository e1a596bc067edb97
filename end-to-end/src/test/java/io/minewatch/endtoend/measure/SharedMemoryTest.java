package io.minewatch.endtoend.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedMemoryTest {

    /** Two processes with 10 MB each of their own and 30 MB of code in common. */
    private static final List<String> ROLLUP = List.of(
            "Rss:               40960 kB",
            "Pss:               25600 kB",
            "Private_Clean:      2048 kB",
            "Private_Dirty:      8192 kB");

    @Test
    void countsOnceWhatAllHaveInCommon() {
        var memory = SharedMemory.ofRollups(List.of(ROLLUP, ROLLUP));

        assertThat(memory.privateMegabytes()).isEqualTo(10);
        assertThat(memory.sharedMegabytes()).isEqualTo(30);
        assertThat(memory.megabytesOf(148)).isCloseTo(1510, within(0.01));
    }
}
