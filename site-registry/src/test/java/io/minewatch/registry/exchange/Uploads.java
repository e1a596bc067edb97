package io.minewatch.registry.exchange;

import static org.awaitility.Awaitility.await;

import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.Requests;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the tests of imports do again and again. */
final class Uploads {

    private static final Set<String> RESTING = Set.of("READY", "REFUSED", "STORED", "FAILED");

    private Uploads() {}

    /** Sends a file and waits until it is judged; gives the path of its import. */
    static String judged(Person person, String query, byte[] file) {
        String id = person.upload(query, file).extract().path("id");
        rested("/imports/" + id);
        return "/imports/" + id;
    }

    /** Orders an import to be stored, and waits for what comes of it. */
    static ValidatableResponse stored(Person person, String path) {
        person.post(path + "/storing", order()).statusCode(202);
        return rested(path);
    }

    static ValidatableResponse rested(String path) {
        await().atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> RESTING.contains(Person.CLERK.get(path).extract().<String>path("state")));
        return Person.CLERK.get(path);
    }

    static Map<String, Object> order() {
        return Map.of("id", UUID.randomUUID().toString(), "doneAt", Requests.DONE_AT);
    }

    static Map<String, Object> decision(long row, boolean accept) {
        var body = new LinkedHashMap<String, Object>(order());
        body.put("decisions", List.of(Map.of("row", row, "accept", accept, "reason", "looked at the map")));
        return body;
    }

    /** GeoJSON of square sites, each with a number of its own, side by side from {@code lon}, {@code lat}. */
    static byte[] squares(String prefix, int count, double lon, double lat, double side) {
        var features = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < count; i++) {
            features.add(feature(
                    Map.of("编号", prefix + "-" + i, "名称", "矿点" + i),
                    Requests.square(lon + (i % 100) * side * 1.5, lat + (i / 100) * side * 1.5, side)));
        }
        return collection(features);
    }

    static Map<String, Object> feature(Map<String, String> properties, Map<String, Object> geometry) {
        return Map.of("type", "Feature", "properties", properties, "geometry", geometry);
    }

    static byte[] collection(List<Map<String, Object>> features) {
        return io.minewatch.contract.ContractJson.write(Map.of("type", "FeatureCollection", "features", features));
    }
}
