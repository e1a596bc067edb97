package io.minewatch.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.minewatch.contract.GeoPoint;
import io.minewatch.registry.crs.Distance;
import io.minewatch.registry.crs.Frames;
import io.minewatch.registry.exchange.format.Column;
import io.minewatch.registry.exchange.format.Draft;
import io.minewatch.registry.exchange.format.Format;
import io.minewatch.registry.exchange.format.Formats;
import io.minewatch.registry.exchange.format.Limits;
import io.minewatch.registry.exchange.format.UnreadableFile;
import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ExportIT extends RegistryTest {

    private final String id = "990101-site-e" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void site() {
        Requests.registerTownship();
        Person.CLERK.put("/sites/" + id, Requests.site(0)).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "geojson, OGC:CRS84",
        "geojson, EPSG:4525",
        "kml, OGC:CRS84",
        "shapefile, EPSG:4525",
        "shapefile, EPSG:4490",
        "corner-text, EPSG:4525",
        "corner-text, EPSG:4546",
        "csv, EPSG:4525",
        "xlsx, EPSG:4490"
    })
    void whatGoesOutComesInAgainToTheCentimetre(String word, String frame) throws UnreadableFile {
        var format = Format.find(word).orElseThrow();
        var file = Person.CLERK
                .get("/exports/sites?format=%s&frame=%s".formatted(word, frame))
                .statusCode(200)
                .extract()
                .asByteArray();

        var sheet = new Formats().read(file, "sites." + format.extension(), Limits.DEFAULT);

        var ours = sheet.drafts().stream()
                .filter(draft ->
                        Column.ID.of(draft.properties()).filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow();
        var read = Frames.find(sheet.statedFrame() == null ? frame : sheet.statedFrame())
                .orElseThrow();
        assertThat(corners(ours)).hasSize(5).allSatisfy(position -> {
            double east = ours.lonFirst() ? position[0] : position[1];
            double north = ours.lonFirst() ? position[1] : position[0];
            var point = read.findEastNorth(east, north).orElseThrow();
            assertThat(List.of(
                            new GeoPoint(111.0, 25.9),
                            new GeoPoint(111.01, 25.9),
                            new GeoPoint(111.01, 25.91),
                            new GeoPoint(111.0, 25.91)))
                    .anySatisfy(
                            corner -> assertThat(Distance.metres(corner, point)).isLessThan(0.01));
        });
    }

    @Test
    void tellsWhatWasTrueThen() {
        var before = Person.CLERK
                .get("/exports/sites?asOf=2025-12-31T00:00:00Z")
                .extract()
                .asString();
        var now = Person.CLERK.get("/exports/sites").extract().asString();

        assertThat(before).doesNotContain(id);
        assertThat(now).contains(id);
    }

    @Test
    void theLedgerIsAWorkbook() throws UnreadableFile {
        var file = Person.CLERK
                .get("/exports/ledger?lang=en")
                .statusCode(200)
                .extract()
                .asByteArray();

        var sheet = new Formats().read(file, "ledger.xlsx", Limits.DEFAULT);

        assertThat(sheet.drafts())
                .anySatisfy(row -> assertThat(row.properties()).containsValue(id));
    }

    @Test
    void refusesWhatItCannotWrite() {
        Person.CLERK.get("/exports/nothing").statusCode(422).body("errors[0].code", equalTo("export.target"));
        Person.CLERK.get("/exports/sites?format=dwg").statusCode(422).body("errors[0].code", equalTo("export.format"));
        Person.CLERK
                .get("/exports/sites?frame=EPSG:3857")
                .statusCode(422)
                .body("errors[0].code", equalTo("frame.unknown"));
        Person.OPERATOR.get("/exports/sites").statusCode(403);
    }

    private static List<double[]> corners(Draft draft) {
        return List.of(draft.polygons().getFirst().getFirst());
    }
}
