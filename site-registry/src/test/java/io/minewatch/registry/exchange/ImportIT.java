package io.minewatch.registry.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.minewatch.registry.change.Sql;
import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportIT extends RegistryTest {

    private static int places;

    private final String prefix = "a" + UUID.randomUUID().toString().substring(0, 8);
    /** Ground that no other test uses. */
    private final double lon = 111.0 + 0.004 * (places % 40);

    private final double lat = 25.9 + 0.004 * (places++ / 40);

    @Inject
    Sql sql;

    @BeforeEach
    void township() {
        Requests.registerTownship();
    }

    @Test
    void storesNothingBeforeItIsToldTo() {
        long before = facts();

        var path = Uploads.judged(Person.CLERK, "sites&fileName=a.geojson", squares(3));

        Person.CLERK
                .get(path)
                .body("state", equalTo("READY"))
                .body("format", equalTo("geojson"))
                .body("frame", equalTo("OGC:CRS84"))
                .body("counts.fine", equalTo(3));
        Person.CLERK
                .get(path + "/rows")
                .body("items", hasSize(3))
                .body("items[1].subject", equalTo("990101-site-" + prefix + "-1"))
                .body("items[1].exists", equalTo(false))
                .body("items[1].shape.type", equalTo("MultiPolygon"))
                .body("items[1].areaSquareMeters", notNullValue());
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void storesAllRowsAtOnceAndEachWithItsHistory() {
        var path = Uploads.judged(
                Person.CLERK, "sites&fileName=a.geojson&kind=BANNED&validFrom=2026-02-01T00:00:00Z", squares(3));

        Uploads.stored(Person.CLERK, path).body("state", equalTo("STORED")).body("rowsStored", equalTo(3));

        Person.OPERATOR
                .get("/sites/990101-site-" + prefix + "-2")
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("name", equalTo("矿点2"))
                .body("township", equalTo(Requests.TOWNSHIP))
                .body("states[0].kind", equalTo("BANNED"))
                .body("boundaries[0].valid.from", equalTo("2026-02-01T00:00:00Z"));
    }

    @Test
    void theSameFileTwiceIsOneImport() {
        Person.CLERK.upload("sites&fileName=a.geojson", squares(2)).statusCode(202);
        String first = Uploads.judged(Person.CLERK, "sites&fileName=a.geojson", squares(2));
        Uploads.stored(Person.CLERK, first).body("state", equalTo("STORED"));

        Person.CLERK
                .upload("sites&fileName=a.geojson", squares(2))
                .statusCode(200)
                .body("state", equalTo("STORED"))
                .body("id", equalTo(first.substring("/imports/".length())));
    }

    @Test
    void whatTheRegistryHoldsAlreadyIsNotStoredAgain() {
        var query = "sites&validFrom=2026-02-01T00:00:00Z&fileName=";
        Uploads.stored(Person.CLERK, Uploads.judged(Person.CLERK, query + "a.geojson", squares(2)));

        var again = Uploads.judged(Person.CLERK, query + "b.geojson&township=" + Requests.TOWNSHIP, squares(3));

        Person.CLERK.get(again + "/rows").body("items.unchanged", contains(true, true, false));
        Uploads.stored(Person.CLERK, again).body("rowsStored", equalTo(1));
        Person.CLERK.get("/sites/990101-site-" + prefix + "-0").body("revision", equalTo(1));
    }

    @Test
    void showsWhatItMended() {
        var open = Requests.polygon(List.of(List.of(
                List.of(lon, lat),
                List.of(lon + 0.001, lat),
                List.of(lon + 0.001, lat),
                List.of(lon + 0.001, lat + 0.001),
                List.of(lon, lat + 0.001))));
        var path = Uploads.judged(
                Person.CLERK,
                "sites&fileName=a.geojson",
                Uploads.collection(List.of(Uploads.feature(Map.of("编号", prefix), open))));

        Person.CLERK
                .get(path + "/rows")
                .body("items[0].verdict", equalTo("REPAIRED"))
                .body("items[0].remarks.code", hasItem("ring.closed"))
                .body("items[0].remarks.code", hasItem("ring.duplicate-points"))
                .body("items[0].asFiled.coordinates[0][0]", hasSize(5))
                .body("items[0].shape.coordinates[0][0]", hasSize(5));
        Uploads.stored(Person.CLERK, path).body("rowsStored", equalTo(1));
    }

    @Test
    void aPersonDecidesAboutARingThatCrossesItself() {
        var bow = Requests.polygon(List.of(List.of(
                List.of(lon, lat),
                List.of(lon + 0.001, lat + 0.001),
                List.of(lon + 0.001, lat),
                List.of(lon, lat + 0.001),
                List.of(lon, lat))));
        var path = Uploads.judged(
                Person.CLERK,
                "sites&fileName=a.geojson",
                Uploads.collection(List.of(Uploads.feature(Map.of("编号", prefix), bow))));

        Person.CLERK
                .get(path + "/rows")
                .body("items[0].verdict", equalTo("UNDECIDED"))
                .body("items[0].remarks.code", hasItem("ring.self-crossing"))
                .body("items[0].shape.coordinates", hasSize(2));
        Person.CLERK.post(path + "/storing", Uploads.order()).statusCode(409).body("code", equalTo("import.undecided"));
        Person.CLERK
                .post(path + "/decisions", Uploads.decision(1, true))
                .statusCode(200)
                .body("counts.decided", equalTo(1));
        Person.CLERK
                .get(path + "/rows")
                .body("items[0].decision.accept", equalTo(true))
                .body("items[0].decision.actor.displayName", equalTo(Person.CLERK.name()));
        Uploads.stored(Person.CLERK, path).body("rowsStored", equalTo(1));
    }

    @Test
    void aPersonDecidesAboutGroundThatIsLicensedToAnother() {
        Uploads.stored(Person.CLERK, Uploads.judged(Person.CLERK, "sites&fileName=a.geojson", squares(1)));
        var over = Uploads.squares(prefix + "-over", 1, lon + 0.0005, lat, 0.001);

        var path = Uploads.judged(Person.CLERK, "sites&fileName=b.geojson", over);

        Person.CLERK
                .get(path + "/rows?verdict=UNDECIDED")
                .body(
                        "items[0].remarks.find { it.code == 'overlap.licensed-site' }.parameters.site",
                        equalTo("990101-site-" + prefix + "-0"));
        Person.CLERK.post(path + "/decisions", Uploads.decision(1, false)).statusCode(200);
        Uploads.stored(Person.CLERK, path).body("state", equalTo("STORED")).body("rowsStored", equalTo(0));
        Person.CLERK.get("/sites/990101-site-" + prefix + "-over-0").statusCode(404);
    }

    @Test
    void aSiteThatChangedSinceItWasJudgedIsJudgedAgain() {
        var query = "sites&fileName=";
        Uploads.stored(Person.CLERK, Uploads.judged(Person.CLERK, query + "a.geojson", squares(2)));
        var moved = Uploads.squares(prefix, 2, lon, lat + 0.0001, 0.001);
        var path = Uploads.judged(Person.CLERK, query + "b.geojson", moved);
        var change = Requests.change(1, "name", "改名", "township", Requests.TOWNSHIP);
        Person.CLERK.put("/sites/990101-site-" + prefix + "-1", change).statusCode(200);
        long before = facts();

        Uploads.stored(Person.CLERK, path)
                .body("state", equalTo("READY"))
                .body("storedAt", nullValue())
                .body("remarks.code", hasItem("import.stale"));

        assertThat(facts()).isEqualTo(before);
        Uploads.stored(Person.CLERK, path).body("state", equalTo("STORED"));
        Person.CLERK.get("/sites/990101-site-" + prefix + "-1").body("revision", equalTo(3));
    }

    @Test
    void aRefusedRowHoldsBackAllOthers() {
        var swapped = Uploads.collection(List.of(
                Uploads.feature(Map.of("编号", prefix + "-good"), Requests.square(lon, lat, 0.001)),
                Uploads.feature(Map.of("编号", prefix + "-bad"), Requests.square(lat, lon, 0.001))));
        var path = Uploads.judged(Person.CLERK, "sites&fileName=a.geojson", swapped);
        long before = facts();

        Person.CLERK
                .get(path + "/rows?verdict=REFUSED")
                .body("items", hasSize(1))
                .body("items[0].place", equalTo("feature 2"))
                .body("items[0].remarks.code", hasItem("position.swapped-axes"));
        Person.CLERK
                .post(path + "/storing", Uploads.order())
                .statusCode(409)
                .body("code", equalTo("import.has-refused-rows"));
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void garbageIsRefusedWithASentence() {
        long before = facts();

        var path = Uploads.judged(Person.CLERK, "sites&fileName=a.geojson", prefix.getBytes(StandardCharsets.UTF_8));

        Person.CLERK
                .get(path)
                .body("state", equalTo("REFUSED"))
                .body("remarks", hasSize(1))
                .body("remarks[0].message", notNullValue());
        Person.CLERK.post(path + "/storing", Uploads.order()).statusCode(409).body("code", equalTo("import.not-ready"));
        assertThat(facts()).isEqualTo(before);
    }

    @Test
    void theFileIsKeptAsItCame() {
        var file = squares(1);
        var path = Uploads.judged(Person.CLERK, "sites&fileName=矿.geojson", file);

        var kept = Person.CLERK.get(path + "/file").extract();

        assertThat(kept.asByteArray()).isEqualTo(file);
        assertThat(kept.header("Content-Disposition")).contains("%E7%9F%BF.geojson");
    }

    @Test
    void onlyTheRightPeopleBringFiles() {
        Person.OPERATOR.upload("sites&fileName=a.geojson", squares(1)).statusCode(403);
        Person.CLERK.upload("probes&fileName=a.geojson", squares(1)).statusCode(403);
        Person.CLERK
                .upload("nothing&fileName=a.geojson", squares(1))
                .statusCode(422)
                .body("errors[0].code", equalTo("import.target"));
    }

    @Test
    void aFrameThatContradictsTheFileIsRefused() {
        var path = Uploads.judged(Person.CLERK, "sites&frame=EPSG:4525&fileName=a.geojson", squares(1));

        Person.CLERK
                .get(path)
                .body("state", equalTo("REFUSED"))
                .body("remarks[0].code", equalTo("frame.contradiction"));
    }

    private byte[] squares(int count) {
        return Uploads.squares(prefix, count, lon, lat, 0.001);
    }

    /** How many facts the registry holds. */
    private long facts() {
        return sql.find("""
                        select (select count(*) from registry.change) + (select count(*) from registry.site_description)
                             + (select count(*) from registry.site_boundary) as n""", row -> row.number("n")).orElseThrow();
    }
}
