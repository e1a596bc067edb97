package io.minewatch.detection.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.minewatch.contract.Box;
import io.minewatch.contract.MachineClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelFolderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    private Path folder;

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(folder.resolve("images"));
        Files.createDirectories(folder.resolve("labels"));
    }

    @Test
    void readsBoxesClassesAndWhatIsLabelledCompletely() throws IOException {
        write("classes.txt", "truck\nother-machine\nexcavator\n");
        write("MANIFEST.tsv", "file\tlicence\tlabels_complete_for\nimages/a.jpg\tnone\texcavator,truck\n");
        write("labels/a.txt", "2 0.5 0.5 0.25 0.5\r\n\n1 0.25 0.25 0.5 0.5\n7 0.75 0.75 0.5 0.5\n");

        var labels = labels("a.jpg");

        assertThat(labels.complete()).containsExactlyInAnyOrder(MachineClass.EXCAVATOR, MachineClass.TRUCK);
        assertThat(labels.truths()).containsExactly(new Truth(MachineClass.EXCAVATOR, new Box(0.375, 0.25, 0.25, 0.5)));
        assertThat(labels.unclear()).containsExactly(new Box(0, 0, 0.5, 0.5), new Box(0.5, 0.5, 0.5, 0.5));
    }

    @Test
    void takesOurOrderAndEverythingForCompleteWhenNothingIsSaid() throws IOException {
        write("labels/a.txt", "3 0.5 0.5 0.2 0.4\n");

        var labels = labels("a.jpg");

        assertThat(labels.truths()).extracting(Truth::machine).containsExactly(MachineClass.VESSEL);
        assertThat(labels.complete()).containsExactlyInAnyOrder(MachineClass.values());
    }

    @Test
    void takesAPictureWithoutALabelFileForEmpty() throws IOException {
        assertThat(labels("a.jpg").isEmpty()).isTrue();
        assertThat(LabelFolder.open(folder).hasLabelFile(Path.of("a.jpg"))).isFalse();
    }

    @Test
    void cutsOffWhatHangsOverTheEdge() throws IOException {
        write("labels/a.txt", "0 0.0 0.5 0.5 0.5\n");

        assertThat(labels("a.jpg").truths())
                .containsExactly(new Truth(MachineClass.EXCAVATOR, new Box(0, 0.25, 0.25, 0.5)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 0.5 0.5 0.2",
                "0 0.5 0.5 0.2 0.2 0.9",
                "truck 0.5 0.5 0.2 0.2",
                "0 0.5 NaN 0.2 0.2",
                "-1 0.5 0.5 0.2 0.2",
                "0 0.5 0.5 0 0.2",
                "0 320 180 64 40"
            })
    void namesFileAndLineThatItCannotRead(String line) throws IOException {
        write("labels/a.txt", "0 0.5 0.5 0.2 0.2\n" + line + "\n");

        assertThatThrownBy(() -> labels("a.jpg"))
                .isInstanceOf(BrokenLabelsException.class)
                .hasMessageContaining("a.txt:2:")
                .hasMessageContaining(line);
    }

    @Test
    void saysWhichColumnAManifestLacks() throws IOException {
        write("MANIFEST.tsv", "file\tlicence\n");

        assertThatThrownBy(() -> LabelFolder.open(folder)).hasMessageContaining("labels_complete_for");
    }

    @Test
    void namesTheLineOfAManifestThatIsTooShort() throws IOException {
        write("MANIFEST.tsv", "file\tlabels_complete_for\nimages/a.jpg\n");

        assertThatThrownBy(() -> LabelFolder.open(folder)).hasMessageContaining("MANIFEST.tsv:2:");
    }

    @Test
    void saysWhichFolderIsMissing() throws IOException {
        Files.delete(folder.resolve("labels"));

        assertThatThrownBy(() -> LabelFolder.open(folder)).hasMessageContaining("labels");
    }

    @Test
    void listsPicturesByNameAndNothingElse() throws IOException {
        write("images/b.PNG", "");
        write("images/a.jpg", "");
        write("images/notes.txt", "");

        assertThat(LabelFolder.open(folder).pictures())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("a.jpg", "b.PNG");
    }

    private Labels labels(String picture) throws IOException {
        return LabelFolder.open(folder).labels(folder.resolve("images").resolve(picture));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
