package io.minewatch.registry.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CoverageIT extends RegistryTest {

    private final String id = "990101-probe-" + UUID.randomUUID();
    private final String probe = "/probes/" + id;

    @BeforeEach
    void township() {
        Requests.registerTownship();
    }

    @Test
    void reachesAsFarAsTheDetectorNeedsTheMachine_andLessFarAtNight() {
        Person.ADMIN.put(probe, wide(0)).statusCode(201);

        float day = reach("EXCAVATOR", false);
        float night = reach("EXCAVATOR", true);
        float vessel = reach("VESSEL", false);

        // sqrt(2 / pi * (9.5 + 3) * 3) = 4.9 m must fill 128 of 1,920 pixels: 73 m lie across the picture then, and
        // a lens of 60 degrees sees these at 63 m.
        assertThat(day).isBetween(55f, 75f);
        assertThat(night).isLessThan(0.75f * day);
        assertThat(vessel).isGreaterThan(1.5f * day);
        Person.OPERATOR
                .get(probe + "/coverage?night=true")
                .body("smallestPixels", equalTo(256f))
                .body("why.code", equalTo("coverage.night-assumed"));
    }

    @Test
    void aClassThatTheDetectorDoesNotReachIsWatchedNowhere() {
        Person.ADMIN.put(probe, wide(0)).statusCode(201);

        Person.OPERATOR
                .get(probe + "/coverage?class=LOADER")
                .statusCode(200)
                .body("shape", nullValue())
                .body("why.code", equalTo("coverage.class-not-reached"));
    }

    @Test
    void aProbeThatIsNotCalibratedCoversNothing() {
        var uncalibrated = wide(0);
        uncalibrated.put("calibrations", List.of());
        Person.ADMIN.put(probe, uncalibrated).statusCode(201);

        Person.OPERATOR
                .get(probe + "/coverage")
                .body("shape", nullValue())
                .body("why.code", equalTo("coverage.not-calibrated"));
        Person.OPERATOR.get(probe + "/coverage?preset=gate").body("why.code", equalTo("coverage.no-preset"));
        Person.OPERATOR.get(probe + "-none/coverage").statusCode(404);
    }

    @Test
    void theMapShowsWhatIsSeenAndWhoSeesNothing() {
        Person.ADMIN.put(probe, wide(0)).statusCode(201);
        var blind = wide(0);
        blind.put("calibrations", List.of());
        Person.ADMIN.put(probe + "-blind", blind).statusCode(201);
        Person.CLERK
                .put("/sites/990101-site-" + UUID.randomUUID(), Requests.site(0))
                .statusCode(201);

        Person.OPERATOR
                .get("/coverage")
                .statusCode(200)
                .body("type", equalTo("FeatureCollection"))
                .body("features.find { it.id == '%s' }.geometry.type".formatted(id), equalTo("MultiPolygon"))
                .body("features.find { it.id == '%s' }.properties.areaSquareMeters".formatted(id), notNullValue())
                .body("unwatched.probe", hasItem(id + "-blind"))
                .body("sites.find { it.kind == 'BANNED' }.total", greaterThan(0))
                .body("sites.find { it.kind == 'BANNED' }.touched", greaterThan(0))
                .body("sites.find { it.kind == 'BANNED' }.share", greaterThan(0f));
    }

    private float reach(String machine, boolean night) {
        return Person.OPERATOR
                .get(probe + "/coverage?class=" + machine + "&night=" + night)
                .statusCode(200)
                .body("shape.type", equalTo("MultiPolygon"))
                .extract()
                .path("farMeters");
    }

    /** A probe with a main stream of 1,920 pixels. */
    private static Map<String, Object> wide(long revision) {
        var probe = Requests.probe(revision);
        var stream = new LinkedHashMap<String, Object>(Requests.stream("MAIN", "rtsp://10.1.2.3:554/main", "a", "b"));
        stream.put("width", 1920);
        stream.put("height", 1080);
        probe.put("streams", List.of(stream));
        return probe;
    }
}
