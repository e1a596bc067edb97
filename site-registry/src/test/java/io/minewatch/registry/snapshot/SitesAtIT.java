package io.minewatch.registry.snapshot;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SitesAtIT extends RegistryTest {

    private static final String SITE = "990101-here-a";

    @Test
    void saysWhatLiesUnderAPoint() {
        Requests.registerTownship();
        for (var id : new String[] {SITE, "990101-here-b"}) {
            var body = Requests.site(0);
            body.put("boundary", Map.of("shape", Requests.square(110.65, 26.3, 0.01), "valid", Requests.SINCE_2026));
            Person.CLERK.put("/sites/" + id, body).statusCode(201);
        }

        Person.OPERATOR
                .get("/sites/at?lon=110.655&lat=26.305")
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[0].id", equalTo(SITE))
                .body("items[0].kind", equalTo("BANNED"))
                .body("items[0].township", equalTo(Requests.TOWNSHIP))
                .body("items[0].revision", equalTo(1));
        Person.OPERATOR.get("/sites/at?lon=110.665&lat=26.305").body("items", empty());
        Person.OPERATOR
                .get("/sites/at?lon=110.655&lat=26.305&asOf=2025-01-01T00:00:00Z")
                .body("items", empty());
        Person.OPERATOR
                .get("/sites/at?lon=110.655&lat=26.305&knownAt=2026-01-02T00:00:00Z")
                .body("items", empty());

        var moved = Requests.change(
                1, "shape", Requests.square(110.68, 26.3, 0.01), "valid", Requests.valid("2026-01-01T00:00:00Z", null));
        Person.CLERK.post("/sites/" + SITE + "/boundaries", moved).statusCode(200);
        Person.OPERATOR.get("/sites/at?lon=110.655&lat=26.305").body("items.id", contains("990101-here-b"));
    }

    @Test
    void asksForDegrees() {
        for (var query : new String[] {"", "?lon=1", "?lon=200&lat=1", "?lon=1&lat=NaN"}) {
            Person.OPERATOR.get("/sites/at" + query).statusCode(400);
        }
    }
}
