package io.minewatch.endtoend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bench as a person runs it, on three probes. */
class ProbesBenchIT {

    @TempDir
    private Path folder;

    @Test
    void countsEveryKeyframeAndLeavesNothingBehind() throws Exception {
        var figures = run("--n", "3", "--seconds", "5", "--warm-up", "1", "--peer-n", "2", "--peer-seconds", "1");

        assertThat(figures).containsEntry("streams_live", 3.0).containsEntry("keyframes_handled_share", 1.0);
        assertThat(figures.get("keyframes_sent")).isBetween(3.0, 15.0);
        assertThat(figures)
                .containsKeys(
                        "ingest_cpu_cores",
                        "ingest_rss_mb",
                        "delay_p50_ms",
                        "delay_p99_ms",
                        "cpu_ratio_to_ffmpeg_keyframes",
                        "memory_ratio_to_ffmpeg_keyframes",
                        "cpu_ratio_to_5fps_decoding");
        assertThat(ProcessHandle.allProcesses()
                        .flatMap(p -> p.info().commandLine().stream())
                        .filter(line -> line.contains(folder.toString())))
                .as("processes left behind")
                .isEmpty();
        assertThat(folder.resolve("tmp")).isDirectoryNotContaining("glob:**/minewatch-*");
    }

    private Map<String, Double> run(String... options) throws Exception {
        return new BenchRun(folder).run("probes", options);
    }
}
