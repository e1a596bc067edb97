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

/** A bench as the script runs it, with a folder for what it leaves. */
final class BenchRun {

    private final Path folder;

    BenchRun(Path folder) {
        this.folder = folder;
    }

    /** Its figures by their names. */
    Map<String, Double> run(String bench, String... options) throws Exception {
        var project = Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
        var command = new ArrayList<>(List.of(project.resolve("minewatch").toString(), "bench", bench, "--json"));
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
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
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
