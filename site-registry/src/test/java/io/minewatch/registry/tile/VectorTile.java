package io.minewatch.registry.tile;

import static io.restassured.config.DecoderConfig.ContentDecoder.GZIP;
import static io.restassured.config.DecoderConfig.decoderConfig;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.registry.testing.Person;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A tile as a client that we did not write reads it: GDAL's driver for Mapbox vector tiles. */
final class VectorTile {

    private VectorTile() {}

    static Response get(String path) {
        return Person.OPERATOR
                .request()
                .config(RestAssuredConfig.config().decoderConfig(decoderConfig().contentDecoders(GZIP)))
                .get("/api/v1/tiles/" + path);
    }

    /** What ogrinfo says of all features of a tile, in metres of web mercator. */
    static String describe(String path, Path folder) throws IOException, InterruptedException {
        var place = path.split("[/?]", -1);
        var file = Files.createDirectories(folder.resolve(place[1]).resolve(place[2]))
                .resolve(place[3] + ".mvt");
        Files.write(file, get(path).asByteArray());
        var process = new ProcessBuilder("ogrinfo", "-ro", "-al", "-oo", "CLIP=NO", file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }
}
