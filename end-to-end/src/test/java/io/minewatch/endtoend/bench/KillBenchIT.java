package io.minewatch.endtoend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench at three kills of each part. */
class KillBenchIT {

    @TempDir
    private Path folder;

    @Test
    void killsLeaveTheSameFactsAsAnUndisturbedRun() throws Exception {
        var figures = new BenchRun(folder).run("kill", "--times", "3", "--seed", "7");

        assertThat(figures)
                .containsEntry("kills", 9.0)
                .containsEntry("facts_lost", 0.0)
                .containsEntry("facts_added", 0.0)
                .containsEntry("alerts_not_told_in_full", 0.0)
                .containsEntry("chain_valid", 1.0);
        assertThat(figures.get("facts")).isGreaterThan(1_000);
        assertThat(figures.get("poison_sent")).isPositive().isEqualTo(figures.get("poison_put_aside"));
        assertThat(figures.get("poison_shown")).isGreaterThanOrEqualTo(figures.get("poison_sent"));
    }
}
