package io.minewatch.registry.calibration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;

import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TrialIT extends RegistryTest {

    private final String probe = "/probes/990101-probe-" + UUID.randomUUID();

    @BeforeEach
    void probe() {
        Requests.registerTownship();
        Person.ADMIN.put(probe, Requests.probe(0)).statusCode(201);
    }

    @Test
    void groundControlIsTriedAndNotRecorded() {
        Person.ADMIN
                .post(probe + "/calibrations/trial", Map.of("preset", "home", "method", points(square())))
                .statusCode(200)
                .body("fits", equalTo(true))
                .body("residuals", hasSize(4))
                .body("rmsMeters", lessThan(0.01f))
                .body("farEdge.distanceMeters", notNullValue())
                .body("ground.type", equalTo("MultiPolygon"))
                .body("warnings.code", hasItem("calibration.unchecked"));

        Person.ADMIN.get(probe).body("revision", equalTo(1)).body("presets[0].calibrations", hasSize(1));
    }

    @Test
    void threePointsAreEnoughToAsk() {
        Person.ADMIN
                .post(probe + "/calibrations/trial", Map.of("method", points(square().subList(0, 3))))
                .statusCode(200)
                .body("fits", equalTo(false))
                .body("warnings.code", contains("calibration.too-few"));
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsPlace() {
        var outside = List.of(Map.of("x", 1.4, "y", 0.5, "ground", List.of(120.0, 30.0)));
        Person.ADMIN
                .post(probe + "/calibrations/trial", Map.of("method", Requests.pose(), "held", outside))
                .statusCode(422)
                .body("errors.field", contains("/held/0/x", "/held/0/ground"));
        Person.ADMIN
                .post(probe + "-none/calibrations/trial", Map.of("method", Requests.pose()))
                .statusCode(404);
        Person.OPERATOR
                .post(probe + "/calibrations/trial", Map.of("method", Requests.pose()))
                .statusCode(403);
    }

    private static Map<String, Object> points(List<Map<String, Object>> points) {
        return Map.of("kind", "ground-control", "points", points, "pictureError", 0.002);
    }

    /** A square of ground north of the probe, seen in perspective. */
    private static List<Map<String, Object>> square() {
        return List.of(
                point(0.1, 0.9, 110.9999, 25.9002),
                point(0.9, 0.9, 111.0001, 25.9002),
                point(0.7, 0.5, 111.0001, 25.9004),
                point(0.3, 0.5, 110.9999, 25.9004));
    }

    private static Map<String, Object> point(double x, double y, double lon, double lat) {
        return Map.of("x", x, "y", y, "ground", List.of(lon, lat));
    }
}
