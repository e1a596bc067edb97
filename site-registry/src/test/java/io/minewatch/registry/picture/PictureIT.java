package io.minewatch.registry.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.minewatch.contract.ClockSource;
import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.Topics;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.contract.frame.FrameId;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PictureIT extends RegistryTest {

    private static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    private final ProbeId id = new ProbeId("990101-probe-" + UUID.randomUUID());
    private final String probe = "/probes/" + id;

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new ByteArraySerializer());

    @AfterEach
    void disconnect() {
        producer.close();
    }

    @BeforeEach
    void probe() {
        Requests.registerTownship();
        Person.ADMIN.put(probe, Requests.probe(0)).statusCode(201);
    }

    @Test
    void theNewestPictureIsGivenAndTheLookIsNoted() {
        send(id, "first", NOON);
        send(id, "newest", NOON.plusSeconds(2));
        // So many of others that the first piece read from the end does not hold it.
        for (int i = 0; i < 1500; i++) {
            send(new ProbeId("990101-probe-other-" + i), "other", NOON.plusSeconds(3));
        }
        producer.flush();

        var answer = Person.ADMIN
                .get(probe + "/picture")
                .statusCode(200)
                .contentType("image/jpeg")
                .header("X-Captured-At", "2026-03-01T04:00:02Z")
                .header("X-Preset", "home")
                .extract();

        assertThat(answer.asByteArray()).isEqualTo("newest".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.header("ETag")).isEqualTo("\"" + sha("newest").hex() + "\"");
        Person.AUDITOR
                .get(probe + "/picture/views")
                .body("items", hasSize(1))
                .body("items[0].actor.displayName", equalTo(Person.ADMIN.name()))
                .body("items[0].sha256", equalTo(sha("newest").hex()))
                .body("items[0].capturedAt", equalTo("2026-03-01T04:00:02Z"));
        Person.OPERATOR.get(probe + "/picture/views").statusCode(403);
    }

    @Test
    void withoutAPictureOfTheLastMinutesThereIsNone() {
        Person.ADMIN.get(probe + "/picture").statusCode(404).body("code", equalTo("picture.none"));
        Person.ADMIN.get(probe + "-none/picture").statusCode(404).body("code", equalTo("not-registered"));
        Person.PATROL.get(probe + "/picture").statusCode(403);
        Person.AUDITOR.get(probe + "/picture/views").body("items", hasSize(0));
    }

    @Test
    void aPictureThatIsNotTheOneThatWasHashedIsPassedOver() {
        send(id, "right", NOON);
        send(id, "tampered", NOON.plusSeconds(1), sha("something else"));
        producer.flush();

        var answer = Person.CLERK.get(probe + "/picture").statusCode(200).extract();

        assertThat(answer.asByteArray()).isEqualTo("right".getBytes(StandardCharsets.UTF_8));
    }

    private void send(ProbeId key, String picture, Instant at) {
        send(key, picture, at, sha(picture));
    }

    private void send(ProbeId key, String picture, Instant at, Sha256 hash) {
        var facts = new FrameFacts(
                new FrameId("990101-" + UUID.randomUUID()),
                key,
                "home",
                StreamRole.SUB,
                640,
                360,
                at,
                at,
                ClockSource.PROBE,
                null,
                hash,
                FrameFacts.Gate.MOTION,
                List.of());
        var message = new ProducerRecord<>(Topics.FRAMES, key.value(), picture.getBytes(StandardCharsets.UTF_8));
        message.headers().add(CloudEventHeaders.FACTS, ContractJson.write(facts));
        producer.send(message);
    }

    private static Sha256 sha(String picture) {
        return Sha256.of(picture.getBytes(StandardCharsets.UTF_8));
    }
}
