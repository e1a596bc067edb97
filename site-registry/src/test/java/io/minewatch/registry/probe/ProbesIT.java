package io.minewatch.registry.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.contract.secret.SecretSeal;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.minewatch.registry.testing.SigningResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProbesIT extends RegistryTest {

    @Inject
    Probes probes;

    @Inject
    Changes changes;

    @Inject
    Sql sql;

    private final String id = "990101-probe-" + UUID.randomUUID();
    private final String path = "/probes/" + id;

    @BeforeEach
    void township() {
        Requests.registerTownship();
    }

    @Test
    void aPasswordGoesInAndNeverComesOutButSealed() {
        Person.ADMIN
                .put(path, Requests.probe(0))
                .statusCode(201)
                .body("streams[0].passwordSet", equalTo(true))
                .body(not(containsString("s3cret-word")))
                .body(not(containsString("ciphertext")));
        Person.OPERATOR.get(path).body(not(containsString("ciphertext")));

        assertThat(openedPassword()).isEqualTo("s3cret-word");
        assertThat(sql.list(
                        "select d::text as row from registry.probe_description d where probe = ?",
                        row -> row.text("row"),
                        id))
                .noneMatch(row -> row.contains("s3cret-word"));
    }

    @Test
    void aPasswordStaysWithItsHostAndUser() {
        Person.ADMIN.put(path, Requests.probe(0)).statusCode(201);
        var moved = Requests.probe(1);
        moved.put("streams", List.of(Map.of("role", "SUB", "address", "rtsp://10.1.2.3:554/other", "user", "look")));
        Person.ADMIN.put(path, moved).statusCode(200).body("streams[0].passwordSet", equalTo(true));
        assertThat(openedPassword()).isEqualTo("s3cret-word");

        var stolen = Requests.probe(2);
        stolen.put("streams", List.of(Map.of("role", "SUB", "address", "rtsp://10.9.9.9:554/sub", "user", "look")));
        Person.ADMIN
                .put(path, stolen)
                .statusCode(422)
                .body("errors[0].code", equalTo("password.needed"))
                .body("errors[0].field", equalTo("/streams/0/password"));

        var open = Requests.probe(2);
        open.put("streams", List.of(Requests.stream("SUB", "rtsp://10.9.9.9:554/sub", "look", "")));
        Person.ADMIN.put(path, open).statusCode(200).body("streams[0].passwordSet", equalTo(false));
    }

    @Test
    void aProbeTakenDownIsNotWatchedFromThenOn() {
        Person.ADMIN.put(path, Requests.probe(0)).statusCode(201);
        Person.ADMIN
                .post(
                        path + "/states",
                        Requests.change(
                                1,
                                "watched",
                                false,
                                "reason",
                                "mast down",
                                "valid",
                                Requests.valid("2026-02-01T00:00:00Z", null)))
                .statusCode(200)
                .body("states.watched", contains(true, false))
                .body("states[0].valid.until", equalTo("2026-02-01T00:00:00Z"));
    }

    @Test
    void calibrationsAreAddedAndKept() {
        Person.ADMIN.put(path, Requests.probe(0)).statusCode(201);
        var turned = Requests.pose();
        turned.put("headingDegrees", 50.0);
        Person.ADMIN
                .post(
                        path + "/calibrations",
                        Requests.change(
                                1,
                                "preset",
                                "home",
                                "valid",
                                Requests.valid("2026-03-01T00:00:00Z", null),
                                "method",
                                turned))
                .statusCode(200)
                .body("presets[0].calibrations", hasSize(2))
                .body("presets[0].calibrations[1].method.kind", equalTo("pose"))
                .body("presets[0].calibrations[1].method.headingDegrees", equalTo(50.0f));
    }

    @Test
    void masksAreKeptUntilOthersAreSent() {
        var trees = List.of(List.of(0.0, 0.1), List.of(0.3, 0.1), List.of(0.3, 0.5));
        Person.ADMIN.put(path, masked(0, Requests.mask("TREES", trees))).statusCode(201);

        Person.ADMIN
                .put(path, Requests.probe(1))
                .statusCode(200)
                .body("presets[0].masks[0].why", equalTo("TREES"))
                .body("presets[0].masks[0].polygon[1]", equalTo(List.of(0.3f, 0.1f)))
                .body("presets[0].masks[0].valid.from", equalTo(Requests.SINCE_2026.get("from")));
        Person.ADMIN.put(path, masked(2)).statusCode(200).body("presets[0].masks", nullValue());
    }

    @Test
    void aMaskThatIsNoPolygonInThePictureIsRefused() {
        var line = List.of(List.of(0.0, 0.1), List.of(0.3, 0.1));
        var outside = List.of(List.of(0.0, 0.1), List.of(1.3, 0.1), List.of(0.3, 0.5));

        Person.ADMIN
                .put(path, masked(0, Requests.mask("CLOCK", line), Requests.mask("WATER", outside)))
                .statusCode(422)
                .body("errors.find { it.code == 'mask.corners' }.field", equalTo("/presets/0/masks/0/polygon"))
                .body("errors.find { it.code == 'mask.outside' }.field", equalTo("/presets/0/masks/1/polygon/1/0"));
    }

    @SafeVarargs
    private static Map<String, Object> masked(long revision, Map<String, Object>... masks) {
        var probe = Requests.probe(revision);
        probe.put("presets", List.of(Map.of("id", "home", "name", "Home", "home", true, "masks", List.of(masks))));
        return probe;
    }

    @Test
    void aProbeWithoutAStreamCannotBeWatched() {
        var blind = Requests.probe(0);
        blind.put("streams", List.of());
        Person.ADMIN
                .put(path, blind)
                .statusCode(422)
                .body("errors.find { it.field == '/streams' }.code", equalTo("probe.watched-without-stream"));

        blind.put("state", Map.of("watched", false, "valid", Requests.SINCE_2026));
        Person.ADMIN.put(path, blind).statusCode(201).body("streams", empty());

        var state = Requests.change(1, "watched", true, "valid", Requests.SINCE_2026);
        Person.ADMIN
                .post(path + "/states", state)
                .statusCode(422)
                .body("errors[0].code", equalTo("probe.watched-without-stream"));
    }

    @Test
    void aWatchedProbeCannotLoseItsStreams() {
        Person.ADMIN.put(path, Requests.probe(0)).statusCode(201);
        var blind = Requests.probe(1);
        blind.put("streams", List.of());
        blind.remove("state");

        Person.ADMIN.put(path, blind).statusCode(422).body("errors[0].code", equalTo("probe.watched-without-stream"));
    }

    @Test
    void whatCannotBeIsRefusedWithItsPlace() {
        var wrong = Requests.probe(0);
        var pose = Requests.pose();
        pose.put("tiltDegrees", 95.0);
        wrong.put("deviceId", "123");
        wrong.put("location", List.of(120.0, 30.0));
        wrong.put("streams", List.of(Requests.stream("SUB", "rtsp://admin:s3cret-word@10.1.2.3/sub", "a", "b")));
        wrong.put(
                "calibrations",
                List.of(Map.of("preset", "gate", "valid", Requests.valid(Requests.DONE_AT, null), "method", pose)));

        Person.ADMIN
                .put(path, wrong)
                .statusCode(422)
                .body("errors.field", hasItem("/deviceId"))
                .body("errors.find { it.field == '/location' }.code", equalTo("position.out-of-county"))
                .body("errors.find { it.field == '/streams/0/address' }.code", equalTo("address.password"))
                .body("errors.find { it.field == '/calibrations/0/preset' }.code", equalTo("preset.unknown"))
                .body(
                        "errors.find { it.code == 'pose.out-of-range' }.field",
                        equalTo("/calibrations/0/method/tiltDegrees"))
                .body(not(containsString("s3cret-word")));
    }

    private String openedPassword() {
        var probe = new ProbeId(id);
        var password = probes.get(probe, changes.known(Subject.probe(id), null))
                .findStream(StreamRole.SUB)
                .orElseThrow()
                .password();
        assertThat(password).isNotNull();
        return new SecretSeal("k1", SigningResource.SEALING_KEY).open(probe, password);
    }
}
