package io.minewatch.registry.exchange;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AreaImportIT extends RegistryTest {

    private static final String SINCE = "&validFrom=2026-02-01T00:00:00Z";

    private final String number = "t" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aTownshipIsStoredWithItsBorder() {
        var path = Uploads.judged(Person.CLERK, "areas&areaKind=TOWNSHIP&fileName=a.geojson" + SINCE, area(110.7));

        Person.CLERK.get(path).body("state", equalTo("READY")).body("counts.fine", equalTo(1));
        Uploads.stored(Person.CLERK, path).body("state", equalTo("STORED")).body("rowsStored", equalTo(1));
        Person.OPERATOR
                .get("/areas/990101-township-" + number)
                .body("kind", equalTo("TOWNSHIP"))
                .body("name", equalTo("石塘镇"))
                .body("boundaries[0].valid.from", equalTo("2026-02-01T00:00:00Z"))
                .body("boundaries[0].shape.coordinates[0][0]", hasSize(5));
    }

    @Test
    void anAreaBroughtAgainChangesNothing() {
        var query = "areas&areaKind=TOWNSHIP&fileName=";
        Uploads.stored(Person.CLERK, Uploads.judged(Person.CLERK, query + "a.geojson" + SINCE, area(110.7)));

        var again = Uploads.judged(Person.CLERK, query + "b.geojson&validFrom=2026-03-01T00:00:00Z", area(110.7));

        Person.CLERK.get(again + "/rows").body("items.unchanged", contains(true));
        Uploads.stored(Person.CLERK, again).body("rowsStored", equalTo(0));
        Person.OPERATOR.get("/areas/990101-township-" + number).body("revision", equalTo(1));
    }

    @Test
    void aNewBorderLeavesTheForbiddenPeriodsOfAProtectedAreaAlone() {
        var id = "/areas/990101-area-" + number;
        var river = Requests.area(0);
        river.put("kind", "RIVER_FORBIDDEN_SECTION");
        river.put(
                "forbidden",
                List.of(Map.of("season", Map.of("from", "--04-01", "until", "--06-30"), "reason", "spawning")));
        river.put("boundary", Map.of("shape", Requests.square(110.7, 26.2, 0.01), "valid", Requests.SINCE_2026));
        Person.CLERK.put(id, river).statusCode(201);

        var query = "areas&areaKind=RIVER_FORBIDDEN_SECTION&fileName=a.geojson" + SINCE;
        var path = Uploads.judged(Person.CLERK, query, area(110.705));
        Uploads.stored(Person.CLERK, path).body("rowsStored", equalTo(1));

        Person.OPERATOR
                .get(id)
                .body("revision", equalTo(2))
                .body("boundaries", hasSize(2))
                .body("forbidden.reason", contains("spawning"))
                .body("forbidden[0].season.until", equalTo("--06-30"));
    }

    @Test
    void anAreaOfNoKnownKindIsRefused() {
        var file = Uploads.collection(
                List.of(Uploads.feature(Map.of("编号", number, "类型", "UNKNOWN"), Requests.square(110.7, 26.2, 0.01))));

        var path = Uploads.judged(Person.CLERK, "areas&fileName=a.geojson", file);

        Person.CLERK
                .get(path + "/rows")
                .body("items[0].verdict", equalTo("REFUSED"))
                .body("items[0].remarks.code", hasItem("area.kind-missing"));
    }

    private byte[] area(double lon) {
        return Uploads.collection(
                List.of(Uploads.feature(Map.of("编号", number, "名称", "石塘镇"), Requests.square(lon, 26.2, 0.01))));
    }
}
