package io.minewatch.registry.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests lie at different places, so that each looks at a tile of its own. */
@QuarkusTest
class TilesIT extends RegistryTest {

    private final String site = "990101-tile-" + UUID.randomUUID();

    @BeforeEach
    void township() {
        Requests.registerTownship();
    }

    @Test
    void drawsASiteWithWhatIsKnownOfIt(@TempDir Path folder) throws Exception {
        register(site, 110.7, 25.55, 0.005);

        var said = VectorTile.describe("sites/" + place(14, 110.7025, 25.5525), folder);

        assertThat(said)
                .contains(
                        "Layer name: sites",
                        "id (String) = " + site,
                        "kind (String) = BANNED",
                        "revision (Integer) = 1");
        // 110.7 25.55 by PROJ: cs2cs EPSG:4326 EPSG:3857
        var corner = corner(said);
        assertThat(corner[0]).isCloseTo(12323067.63, within(1.0));
        assertThat(corner[1]).isCloseTo(2943452.42, within(1.0));
    }

    @Test
    void aSiteSmallerThanADotIsADot(@TempDir Path folder) throws Exception {
        register(site, 110.75, 25.55, 0.00001);

        var said = VectorTile.describe("sites/" + place(9, 110.75, 25.55), folder);

        assertThat(said).contains("id (String) = " + site).contains("POINT (");
    }

    @Test
    void showsWhatWasTrueAndWhatWasKnown(@TempDir Path folder) throws Exception {
        register(site, 110.8, 25.55, 0.005);
        var tile = "sites/" + place(14, 110.8025, 25.5525);

        assertThat(VectorTile.describe(tile + "?asOf=2025-06-01T00:00:00Z", folder))
                .doesNotContain(site);
        assertThat(VectorTile.describe(tile + "?knownAt=2026-01-02T00:00:00Z", folder))
                .doesNotContain(site);
        assertThat(VectorTile.describe(tile + "?asOf=2026-06-01T00:00:00Z", folder))
                .contains(site);
    }

    @Test
    void aTileIsDrawnAgainOnlyWhenSomethingChanged() {
        register(site, 110.85, 25.55, 0.005);
        var path = "sites/" + place(14, 110.8525, 25.5525) + "?asOf=2026-06-01T00:00:00Z";
        var first = VectorTile.get(path).then().statusCode(200).extract().header("ETag");

        await().until(() -> {
            var tag = VectorTile.get(path).header("ETag");
            return status(path, tag) == 304;
        });
        assertThat(VectorTile.get(path).header("Content-Encoding")).isEqualTo("gzip");
        register(site + "-b", 110.85, 25.55, 0.004);

        await().until(() -> status(path, first) == 200);
    }

    @Test
    void tooManyToBeDrawnAreCountedEachOnce(@TempDir Path folder) throws Exception {
        for (int i = 0; i < 30; i++) {
            register(site + i, 110.9 + i % 6 * 0.01, 25.55 + i / 6 * 0.01, 0.005);
        }

        var said = VectorTile.describe("sites/" + place(10, 110.93, 25.57), folder);

        assertThat(said).contains("count (Integer)").doesNotContain("kind (String)");
        int counted = Pattern.compile("count \\(Integer\\) = (\\d+)")
                .matcher(said)
                .results()
                .mapToInt(m -> Integer.parseInt(m.group(1)))
                .sum();
        assertThat(counted).isGreaterThanOrEqualTo(30);
    }

    @Test
    void isReadByThoseWhoReadTheRegistryAndOnlyWhereThereIsAMap() {
        assertThat(RestAssured.get("/api/v1/tiles/sites/0/0/0").statusCode()).isEqualTo(401);
        Person.PATROL.get("/tiles/sites/0/0/0").statusCode(403);
        Person.OPERATOR.get("/tiles/sites/3/8/0").statusCode(404);
        Person.OPERATOR.get("/tiles/sites/23/0/0").statusCode(404);
        Person.OPERATOR.get("/tiles/rivers/3/0/0").statusCode(404);
        for (var layer : new String[] {"sites", "areas", "probes", "permits"}) {
            assertThat(VectorTile.get(layer + "/" + place(9, 111, 25.9)).statusCode())
                    .isEqualTo(200);
        }
    }

    private static int status(String path, String tag) {
        return Person.OPERATOR
                .request()
                .header("If-None-Match", tag)
                .get("/api/v1/tiles/" + path)
                .statusCode();
    }

    private static void register(String id, double lon, double lat, double side) {
        var body = Requests.site(0);
        body.put("boundary", Map.of("shape", Requests.square(lon, lat, side), "valid", Requests.SINCE_2026));
        Person.CLERK.put("/sites/" + id, body).statusCode(201);
    }

    /** The tile that holds a point, as {@code z/x/y}. */
    private static String place(int z, double lon, double lat) {
        double sine = Math.sin(Math.toRadians(lat));
        double y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
        return "%d/%d/%d".formatted(z, (int) ((lon + 180) / 360 * (1 << z)), (int) (y * (1 << z)));
    }

    private static double[] corner(String said) {
        var match = Pattern.compile("Extent: \\(([0-9.]+), ([0-9.]+)\\)").matcher(said);
        assertThat(match.find()).as(said).isTrue();
        return new double[] {Double.parseDouble(match.group(1)), Double.parseDouble(match.group(2))};
    }
}
