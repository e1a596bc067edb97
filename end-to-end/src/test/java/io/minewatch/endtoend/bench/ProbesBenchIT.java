package io.minewatch.endtoend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
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
        var project = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
        var command = new ArrayList<>(List.of(project.resolve("minewatch").toString(), "bench", "probes", "--json"));
        command.addAll(List.of(options));
        var out = folder.resolve("out");
        var errors = folder.resolve("err");
        Files.createDirectories(folder.resolve("tmp"));
        var builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("MINEWATCH_SKIP_BUILD", "1");
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + folder.resolve("tmp"));
        var process = builder.start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        if (!ended) {
            process.destroy();
        }
        assertThat(ended && process.exitValue() == 0)
                .as(Files.readString(out, StandardCharsets.UTF_8) + Files.readString(errors))
                .isTrue();
        var figures = new HashMap<String, Double>();
        for (var line : Files.readAllLines(out)) {
            var figure = ContractJson.mapper().readValue(line, JsonNode.class);
            figures.put(figure.path("name").asText(), figure.path("value").asDouble());
        }
        return figures;
    }
}
