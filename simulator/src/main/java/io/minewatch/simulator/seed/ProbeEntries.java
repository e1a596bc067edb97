package io.minewatch.simulator.seed;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.simulator.api.ApiClient;
import io.minewatch.simulator.county.County.Post;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Probes with their streams, log-ins and calibrations, entered by the administrator. */
record ProbeEntries(ApiClient admin, Function<String, URI> addressOf, Days days) {

    private static final String PRESET = "home";

    void enter(Post post) throws InterruptedException {
        var path = "/probes/" + post.id();
        var known = admin.find(path);
        if (known.isEmpty()) {
            create(path, post);
        } else if (!hasAddresses(known.get(), post)) {
            admin.put(path, describe(post, known.get().path("revision").asLong()));
        }
    }

    private void create(String path, Post post) throws InterruptedException {
        var body = describe(post, 0);
        body.put("state", Map.of("watched", true, "valid", days.sinceLongAgo()));
        body.put(
                "calibrations",
                List.of(Map.of("preset", PRESET, "valid", days.sinceLongAgo(), "method", methodOf(post))));
        admin.put(path, body);
    }

    private Map<String, Object> describe(Post post, long revision) {
        var body = days.change(revision);
        body.put("name", post.name());
        body.put("township", post.township());
        body.put("location", post.location());
        body.put(
                "streams",
                Arrays.stream(StreamRole.values())
                        .map(role -> stream(post, role))
                        .toList());
        body.put("presets", List.of(Map.of("id", PRESET, "name", "home", "home", true)));
        return body;
    }

    private Map<String, Object> stream(Post post, StreamRole role) {
        boolean main = role == StreamRole.MAIN;
        return Map.of(
                "role", role,
                "address", addressOf.apply(post.pathOf(role)),
                "user", post.login().user(),
                "password", post.login().password(),
                "width", main ? 960 : 640,
                "height", main ? 540 : 360,
                "framesPerSecond", post.scene().fps());
    }

    private static Object methodOf(Post post) {
        var pose = post.pose();
        return Map.of(
                "kind", "pose",
                "heightMeters", pose.heightMeters(),
                "headingDegrees", pose.headingDegrees(),
                "tiltDegrees", pose.tiltDegrees(),
                "rollDegrees", pose.rollDegrees(),
                "horizontalFovDegrees", pose.horizontalFovDegrees(),
                "aspect", pose.aspect(),
                "headingErrorDegrees", pose.headingErrorDegrees(),
                "tiltErrorDegrees", pose.tiltErrorDegrees(),
                "heightErrorMeters", pose.heightErrorMeters());
    }

    private boolean hasAddresses(JsonNode probe, Post post) {
        var wanted = Arrays.stream(StreamRole.values())
                .map(role -> addressOf.apply(post.pathOf(role)).toString())
                .sorted()
                .toList();
        var known = StreamSupport.stream(probe.path("streams").spliterator(), false)
                .map(stream -> stream.path("address").asText())
                .sorted()
                .toList();
        return wanted.equals(known);
    }
}
