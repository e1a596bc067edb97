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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void layLabelledPicturesDown() throws IOException {
        Files.createDirectories(folder.resolve("images"));
        Files.createDirectories(folder.resolve("labels"));
        Files.write(folder.resolve("images/excavator.jpg"), Pictures.read("excavator.jpg"));
        Files.write(folder.resolve("images/river.jpg"), Pictures.read("empty-river.jpg"));
        Files.writeString(folder.resolve("labels/excavator.txt"), "0 0.5 0.56 0.25 0.3\n");
        Files.writeString(folder.resolve("labels/river.txt"), "");
    }

    @Test
    void printsOneObjectOfFiguresByClass() {
        assertThat(run("--json", folder.toString())).isZero();

        assertThat(out.toString().lines()).hasSize(1);
        var json = json();
        assertThat(json.path("pictures").asInt()).isEqualTo(2);
        var excavator = json.path("classes").path("excavator");
        assertThat(excavator.path("toFind").asInt()).isEqualTo(1);
        assertThat(excavator.path("ap50").asDouble()).isBetween(0.0, 1.0);
        assertThat(excavator.path("bySize").path("large").path("toFind").asInt())
                .isEqualTo(1);
        assertThat(excavator.path("recallByInputSize")).isNotEmpty();
        assertThat(json.path("classes").path("truck").has("ap50")).isFalse();
        assertThat(json.path("falseAlarms").path("picturesWithoutMachine").asInt())
                .isEqualTo(1);
    }

    @Test
    void tellsAPersonTheFiguresAndTheBorders() {
        assertThat(run(folder.toString())).isZero();

        assertThat(out.toString()).contains("excavator", "AP50:95", "small below 32", "without a machine");
    }

    @Test
    void looksOnlyAtWhatIsListed() throws IOException {
        var list = Files.writeString(folder.resolve("aside.txt"), "images/river.jpg\t1\t640\n\nlost.jpg\n");

        assertThat(run("--json", "--list", list.toString(), folder.toString())).isEqualTo(2);

        assertThat(json().path("pictures").asInt()).isEqualTo(1);
        assertThat(err.toString()).contains("lost.jpg").doesNotContain("river.jpg");
    }

    @Test
    void namesBrokenPicturesAndLabelsAndGoesOn() throws IOException {
        Files.writeString(folder.resolve("images/broken.jpg"), "rubbish");
        Files.write(folder.resolve("images/unlabelled.jpg"), Pictures.read("empty-river.jpg"));
        Files.writeString(folder.resolve("labels/river.txt"), "0 0.5 0.5 0.1 0.1\nvessel here\n");

        assertThat(run("--json", folder.toString())).isEqualTo(2);

        assertThat(json().path("pictures").asInt()).isEqualTo(2);
        assertThat(err.toString())
                .contains("broken.jpg: not a picture")
                .contains("river.txt:2:")
                .contains("2 of 4 pictures have no label file");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere has no folder images");

        assertThat(run("--model", folder.toString(), folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("model.json");

        Files.delete(folder.resolve("images/excavator.jpg"));
        Files.delete(folder.resolve("images/river.jpg"));
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no pictures in");
    }

    private JsonNode json() {
        return ContractJson.read(out.toString().getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }

    private int run(String... arguments) {
        return Eval.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
