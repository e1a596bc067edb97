package io.minewatch.registry.testing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests that pass; a test changes in them what it is about. */
public final class Requests {

    public static final String TOWNSHIP = "990101-township-yanhe";
    public static final String DONE_AT = "2026-03-01T08:00:00Z";
    public static final Map<String, Object> SINCE_2026 = valid("2026-01-01T00:00:00Z", null);

    private Requests() {}

    /** A change of something at {@code revision}, with names and values by turns. */
    public static Map<String, Object> change(long revision, Object... fields) {
        var body = new LinkedHashMap<String, Object>();
        body.put("id", UUID.randomUUID().toString());
        body.put("doneAt", DONE_AT);
        body.put("expectedRevision", revision);
        for (int i = 0; i < fields.length; i += 2) {
            body.put((String) fields[i], fields[i + 1]);
        }
        return body;
    }

    public static Map<String, Object> area(long revision) {
        return change(
                revision,
                "kind",
                "TOWNSHIP",
                "name",
                "沿河镇",
                "names",
                Map.of("en", "Yanhe"),
                "boundary",
                Map.of("shape", square(111.0, 25.9, 0.2), "valid", SINCE_2026));
    }

    public static Map<String, Object> site(long revision) {
        return change(
                revision,
                "name",
                "北坑",
                "names",
                Map.of("en", "North Pit"),
                "township",
                TOWNSHIP,
                "boundary",
                Map.of("shape", square(111.0, 25.9, 0.01), "valid", SINCE_2026),
                "state",
                Map.of("kind", "BANNED", "valid", SINCE_2026));
    }

    public static Map<String, Object> permit(long revision) {
        return change(
                revision,
                "number",
                "C4503242026",
                "holder",
                "Yanhe Stone",
                "mineral",
                "limestone",
                "valid",
                valid("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z"));
    }

    public static Map<String, Object> probe(long revision) {
        return change(
                revision,
                "name",
                "河口一号",
                "township",
                TOWNSHIP,
                "location",
                List.of(111.0, 25.9),
                "streams",
                List.of(stream("SUB", "rtsp://10.1.2.3:554/sub", "look", "s3cret-word")),
                "presets",
                List.of(Map.of("id", "home", "name", "Home", "home", true)),
                "state",
                Map.of("watched", true, "valid", SINCE_2026),
                "calibrations",
                List.of(Map.of("preset", "home", "valid", SINCE_2026, "method", pose())));
    }

    public static Map<String, Object> mask(String why, List<List<Double>> polygon) {
        return Map.of("why", why, "polygon", polygon, "valid", SINCE_2026);
    }

    public static Map<String, Object> stream(String role, String address, String user, String password) {
        return Map.of("role", role, "address", address, "user", user, "password", password);
    }

    public static Map<String, Object> pose() {
        return new LinkedHashMap<>(Map.of(
                "kind", "pose",
                "heightMeters", 12.0,
                "headingDegrees", 45.0,
                "tiltDegrees", 20.0,
                "rollDegrees", 0.0,
                "horizontalFovDegrees", 60.0,
                "aspect", 1.7778,
                "headingErrorDegrees", 1.0,
                "tiltErrorDegrees", 0.5,
                "heightErrorMeters", 0.2));
    }

    public static Map<String, Object> valid(String from, @Nullable String until) {
        return until == null ? Map.of("from", from) : Map.of("from", from, "until", until);
    }

    /** A square with its lower left corner there. */
    public static Map<String, Object> square(double lon, double lat, double side) {
        return polygon(List.of(List.of(
                List.of(lon, lat),
                List.of(lon + side, lat),
                List.of(lon + side, lat + side),
                List.of(lon, lat + side),
                List.of(lon, lat))));
    }

    public static Map<String, Object> polygon(Object coordinates) {
        return Map.of("type", "Polygon", "coordinates", coordinates);
    }

    /** Registers the township that sites and probes name. */
    public static void registerTownship() {
        var body = area(0);
        body.put(
                "id",
                UUID.nameUUIDFromBytes(TOWNSHIP.getBytes(StandardCharsets.UTF_8))
                        .toString());
        Person.CLERK.put("/areas/" + TOWNSHIP, body);
    }
}
