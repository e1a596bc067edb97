package io.minewatch.registry.ogcapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** GDAL's own programs, which QGIS's people use too. */
final class Gdal {

    private final Map<String, String> environment;

    /** Runs them with these settings, such as {@code GDAL_HTTP_HEADERS}. */
    Gdal(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Fails when the programs are not installed: a test that is passed over proves nothing. */
    static void require() {
        assertThat(Stream.of("ogrinfo", "ogr2ogr"))
                .as("gdal-bin is not installed: sudo apt-get install gdal-bin, or ./minewatch test, which does it")
                .allMatch(program -> Stream.of(System.getenv("PATH").split(":", -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
    }

    /** What a program prints; fails when it fails or warns. */
    String run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(said).doesNotContain("ERROR", "Warning");
        return said;
    }

    /** How many features ogrinfo counts. */
    static int count(String said) {
        return Integer.parseInt(said.replaceAll("(?s).*Feature Count: (\\d+).*", "$1"));
    }
}
