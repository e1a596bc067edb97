package io.minewatch.local.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountiesTest {

    @TempDir
    Path folder;

    @Test
    void knowsTheMadeUpCounty() {
        assertThat(Counties.demo())
                .containsEntry("minewatch.county.adcode", "990101")
                .containsEntry("minewatch.county.extent", "110.6,25.5,111.5,26.4");
    }

    @Test
    void readsARealOne() throws IOException {
        var file = write("minewatch.county.adcode=450324\nminewatch.county.extent=110.8,25.4,111.3,26.2\n");

        assertThat(Counties.read(file)).containsEntry("minewatch.county.adcode", "450324");
    }

    @Test
    void saysWhatIsMissingOrDoesNotBelong() throws IOException {
        var withoutExtent = write("minewatch.county.adcode=450324\n");
        assertThatThrownBy(() -> Counties.read(withoutExtent)).hasMessageContaining("extent=minLon");

        var wrong = write("minewatch.county.adcode=45032\n");
        assertThatThrownBy(() -> Counties.read(wrong)).hasMessageContaining("six digits");

        var strange = write("quarkus.http.port=1\n");
        assertThatThrownBy(() -> Counties.read(strange)).hasMessageContaining("not quarkus.http.port");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("county.properties"), text);
    }
}
