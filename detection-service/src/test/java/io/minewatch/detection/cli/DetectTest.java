package io.minewatch.detection.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.detection.Pictures;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void layPicturesDown() throws IOException {
        Files.write(folder.resolve("b-excavator.jpg"), Pictures.read("excavator.jpg"));
        Files.write(folder.resolve("c-river.jpg"), Pictures.read("empty-river.jpg"));
        Files.writeString(folder.resolve("notes.txt"), "not a picture, and not called one");
    }

    @Test
    void printsAnObjectALineWithBoxesInPixels() {
        int exit = run("--json", folder.toString());

        assertThat(exit).isZero();
        var lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2);
        var first = ContractJson.read(lines.getFirst().getBytes(StandardCharsets.UTF_8), JsonNode.class);
        assertThat(first.path("file").asText()).endsWith("b-excavator.jpg");
        assertThat(first.path("width").asInt()).isEqualTo(640);
        assertThat(first.path("height").asInt()).isEqualTo(360);
        var surest = first.path("detections").path(0);
        assertThat(surest.path("class").asText()).isEqualTo("excavator");
        assertThat(surest.path("alert").asBoolean()).isTrue();
        assertThat(surest.path("box").path(2).asDouble()).isBetween(60.0, 260.0);
    }

    @Test
    void namesWhatItCannotReadAndGoesOn() throws IOException {
        Files.write(folder.resolve("a-broken.jpg"), List.of("rubbish"));

        assertThat(run("--json", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("a-broken.jpg");
        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void saysThatAFileDoesNotExist() {
        assertThat(run(folder.resolve("nowhere.jpg").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no such file or folder");
    }

    @Test
    void tellsAPersonWhatItSees() {
        run(folder.resolve("b-excavator.jpg").toString());

        assertThat(out.toString()).contains("excavator 0.");
    }

    private int run(String... arguments) {
        return Detect.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
