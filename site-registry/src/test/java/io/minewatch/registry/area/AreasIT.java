package io.minewatch.registry.area;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AreasIT extends RegistryTest {

    private final String word = UUID.randomUUID().toString();
    private final String area = "990101-zone-" + word;

    /** Far from where other tests draw. */
    private static final Map<String, Object> UPPER_REACH = Requests.square(111.3, 26.2, 0.01);

    @Test
    void aRiverSectionHasItsForbiddenPeriods() {
        Person.CLERK
                .put("/areas/" + area, river(0))
                .statusCode(201)
                .body("kind", equalTo("RIVER_FORBIDDEN_SECTION"))
                .body("forbidden[0].season.from", equalTo("--03-01"))
                .body("forbidden[0].reason", equalTo("spawning"));
    }

    @Test
    void aSiteSaysIntoWhichProtectedAreasItReachesAndWhetherTheyAreForbiddenThen() {
        Requests.registerTownship();
        Person.CLERK.put("/areas/" + area, river(0)).statusCode(201);
        var site = Requests.site(0);
        site.put("boundary", Map.of("shape", UPPER_REACH, "valid", Requests.SINCE_2026));
        Person.CLERK.put("/sites/990101-site-" + word, site).statusCode(201);

        var path = "/sites/990101-site-" + word + "?asOf=";
        var mine = "protectedAreas.findAll { it.area == '" + area + "' }.forbidden";
        Person.CLERK.get(path + "2026-05-01T00:00:00Z").body(mine, contains(true));
        Person.CLERK.get(path + "2026-09-01T00:00:00Z").body(mine, contains(false));
    }

    @Test
    void whatCannotBeIsRefused() {
        var township = Requests.area(0);
        township.put("forbidden", List.of(Map.of("reason", "why not")));
        Person.CLERK
                .put("/areas/" + area, township)
                .statusCode(422)
                .body("errors.code", contains("area.not-protected", "value.missing"));
        var unknown = Requests.area(0);
        unknown.put("kind", "UNKNOWN");
        Person.CLERK.put("/areas/" + area, unknown).statusCode(422).body("errors[0].code", equalTo("area.kind"));
    }

    private static Map<String, Object> river(long revision) {
        var river = Requests.area(revision);
        river.put("kind", "RIVER_FORBIDDEN_SECTION");
        river.put("boundary", Map.of("shape", UPPER_REACH, "valid", Requests.SINCE_2026));
        river.put(
                "forbidden",
                List.of(Map.of("season", Map.of("from", "--03-01", "until", "--06-30"), "reason", "spawning")));
        return river;
    }
}
