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
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    /** The header of a PNG that promises 100,000 by 100,000 pixels. */
    private static final byte[] HUGE =
            HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000186a0000186a0080200000027309c9f");

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
        var first = json(lines.getFirst());
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
    void namesEveryKindOfBrokenPictureAndShowsTheRest() throws IOException {
        byte[] whole = Pictures.read("excavator.jpg");
        Files.write(folder.resolve("d-cut-off.jpg"), Arrays.copyOf(whole, whole.length / 2));
        Files.write(folder.resolve("e-empty.jpg"), new byte[0]);
        Files.writeString(folder.resolve("f-text.jpg"), "a text by another name");
        Files.write(folder.resolve("g-huge.png"), HUGE);

        assertThat(run(
                        "--json",
                        folder.toString(),
                        folder.resolve("nowhere.jpg").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("d-cut-off", "e-empty", "f-text", "g-huge", "nowhere.jpg");
        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void saysThatAFileDoesNotExist() {
        assertThat(run(folder.resolve("nowhere.jpg").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no such file or folder");
    }

    @Test
    void saysThatAFolderHoldsNothingToLookAt(@TempDir Path empty) {
        assertThat(run(empty.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no pictures or videos");
    }

    @Test
    void drawsEachPictureUnderItsOwnNameAndNeverOverTheOriginal(@TempDir Path album) throws IOException {
        Files.createDirectories(folder.resolve("gate"));
        Files.write(folder.resolve("gate/b-excavator.jpg"), Pictures.read("excavator.jpg"));

        assertThat(run("--draw", album.toString(), folder.toString())).isZero();
        assertThat(album.resolve("b-excavator.jpg")).exists();
        assertThat(album.resolve("c-river.jpg")).exists();
        assertThat(album.resolve("gate/b-excavator.jpg")).exists();

        assertThat(run("--draw", folder.toString(), folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("would overwrite it");
        assertThat(folder.resolve("b-excavator.jpg")).hasBinaryContent(Pictures.read("excavator.jpg"));
    }

    @Test
    void passesOverWhatItHasDrawnBefore() {
        var album = folder.resolve("drawn");
        run("--draw", album.toString(), folder.toString());
        out.getBuffer().setLength(0);

        assertThat(run("--json", "--draw", album.toString(), folder.toString())).isZero();
        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void tellsOfAVideoPictureByPictureAndOfItsSightings(@TempDir Path album) throws IOException {
        var film = Files.write(folder.resolve("film.mp4"), Pictures.film());

        assertThat(run("--json", "--every", "0.5", "--draw", album.toString(), film.toString()))
                .isZero();

        var lines = out.toString().lines().map(DetectTest::json).toList();
        var pictures = lines.stream().filter(line -> line.has("second")).toList();
        assertThat(pictures).hasSize(12);
        assertThat(pictures.getLast().path("second").asDouble()).isBetween(5.0, 6.0);
        assertThat(pictures.getFirst().path("detections")).isNotEmpty();
        var sightings = lines.stream().filter(line -> line.has("sighting")).toList();
        assertThat(sightings).isNotEmpty();
        var sighting = sightings.getFirst().path("sighting");
        assertThat(sighting.path("class").asText()).isEqualTo("excavator");
        assertThat(sighting.path("firstSecond").asDouble()).isZero();
        assertThat(sighting.path("sequence").asInt()).isZero();
        assertThat(album.resolve("film.mp4/00000.00.jpg")).exists();
    }

    @Test
    void showsWhatItCouldReadOfABrokenVideoAndNamesIt() throws IOException {
        byte[] whole = Pictures.film();
        var film = Files.write(folder.resolve("film.mp4"), Arrays.copyOf(whole, whole.length / 2));

        assertThat(run("--json", film.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("film.mp4: ");
        assertThat(out.toString().lines()).isNotEmpty();
    }

    @Test
    void refusesToLookAtAVideoAllTheTime() {
        assertThat(run("--every", "0", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--every");
    }

    @Test
    void tellsAPersonWhatItSees() {
        run(folder.resolve("b-excavator.jpg").toString());

        assertThat(out.toString()).contains("excavator 0.");
    }

    private static JsonNode json(String line) {
        return ContractJson.read(line.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    }

    private int run(String... arguments) {
        return Detect.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
