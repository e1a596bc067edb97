package io.minewatch.detection.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.minewatch.contract.ClockSource;
import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.Topics;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.contract.frame.FrameId;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.contract.sighting.Activity;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.detection.Pictures;
import io.minewatch.local.testing.KafkaResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole service between a real Kafka and itself. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@SuppressWarnings("NullAway.Init") // set before each test
class DetectionServiceIT {

    private static final Instant START = Instant.parse("2026-11-21T14:00:00Z");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String servers;

    @Inject
    MeterRegistry meters;

    private KafkaProducer<String, byte[]> frames;
    private KafkaConsumer<String, byte[]> results;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    @BeforeEach
    void connect() {
        frames = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
        results = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers,
                        "group.id",
                        "test-" + System.nanoTime(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        results.subscribe(List.of(Topics.SIGHTINGS, Topics.EVIDENCE, Topics.deadLetterOf(Topics.FRAMES)));
    }

    @AfterEach
    void disconnect() {
        frames.close();
        results.close();
    }

    @Test
    void tellsOfAnExcavatorThatStays_withPicturesWhoseDigestsFit() throws Exception {
        var probe = new ProbeId("990101-probe-101");
        for (int i = 0; i < 4; i++) {
            sendAndWait(probe, i, Pictures.read("excavator.jpg"));
        }

        awaitResults(Topics.SIGHTINGS, probe.value(), 1);
        var sighting =
                ContractJson.read(on(Topics.SIGHTINGS, probe.value()).getFirst().value(), Sighting.class);
        assertThat(sighting.machine()).isEqualTo(MachineClass.EXCAVATOR);
        assertThat(sighting.firstSeenAt()).isEqualTo(START);
        awaitResults(Topics.EVIDENCE, sighting.id().value(), sighting.evidence().size());
        assertThat(on(Topics.EVIDENCE, sighting.id().value()))
                .allSatisfy(e -> assertThat(Sha256.of(e.value()).hex()).isEqualTo(header(e, CloudEventHeaders.SHA256)));
    }

    @Test
    void tellsAgainOfAMachineThatStands_withoutNewPictures() throws Exception {
        var probe = new ProbeId("990101-probe-105");
        for (int i = 0; i < 12; i++) {
            sendAndWait(probe, i, Pictures.read("excavator.jpg"));
        }

        awaitResults(Topics.SIGHTINGS, probe.value(), 2);
        var again = ContractJson.read(on(Topics.SIGHTINGS, probe.value()).get(1).value(), Sighting.class);
        assertThat(again.sequence()).isEqualTo(1);
        assertThat(again.activity()).isEqualTo(Activity.STANDING);
        assertThat(again.conditions()).isEmpty();
        assertThat(again.firstSeenAt()).isEqualTo(START);
        assertThat(again.evidence()).isEmpty();
        assertThat(on(Topics.EVIDENCE, again.id().value())).isEmpty();
    }

    @Test
    void putsAsideWhatItCannotReadAndGoesOn() throws Exception {
        var broken = new ProbeId("990101-probe-102");
        var healthy = new ProbeId("990101-probe-103");
        sendAndWait(broken, 0, "no picture".getBytes(StandardCharsets.UTF_8));
        frames.send(new ProducerRecord<>(Topics.FRAMES, broken.value(), Pictures.read("excavator.jpg")))
                .get();
        for (int i = 0; i < 4; i++) {
            sendAndWait(healthy, i, Pictures.read("excavator.jpg"));
        }

        awaitResults(Topics.SIGHTINGS, healthy.value(), 1);
        awaitResults(Topics.deadLetterOf(Topics.FRAMES), broken.value(), 1);
        assertThat(on(Topics.deadLetterOf(Topics.FRAMES), broken.value()))
                .allSatisfy(m -> assertThat(header(m, "minewatch-reason")).isNotBlank());
    }

    @Test
    void putsAsideAPictureThatWasAlteredOnTheWay() throws Exception {
        var probe = new ProbeId("990101-probe-104");
        byte[] picture = Pictures.read("excavator.jpg");
        var facts = facts(probe, 0, Sha256.of(picture));
        picture[picture.length / 2] ^= 1;
        send(probe, facts, picture);

        awaitResults(Topics.deadLetterOf(Topics.FRAMES), probe.value(), 1);
        assertThat(header(on(Topics.deadLetterOf(Topics.FRAMES), probe.value()).getFirst(), "minewatch-reason"))
                .contains("hashed at capture");
    }

    /** Sends a frame once the one before was surely taken: a newer one would take its place in the queue. */
    private void sendAndWait(ProbeId probe, int i, byte[] picture) throws Exception {
        long taken = taken();
        send(probe, facts(probe, i, Sha256.of(picture)), picture);
        await().atMost(Duration.ofSeconds(30)).until(() -> taken() > taken);
    }

    private long taken() {
        return meters.timer("minewatch.frames.detected").count();
    }

    private void send(ProbeId probe, FrameFacts facts, byte[] picture) throws ExecutionException, InterruptedException {
        var message = new ProducerRecord<>(Topics.FRAMES, probe.value(), picture);
        message.headers().add(CloudEventHeaders.FACTS, ContractJson.write(facts));
        frames.send(message).get();
    }

    private static FrameFacts facts(ProbeId probe, int i, Sha256 digest) {
        var at = START.plusSeconds(2L * i);
        return new FrameFacts(
                new FrameId(NameIds.of("990101", "frame", probe, i)),
                probe,
                "home",
                StreamRole.SUB,
                640,
                360,
                at,
                at,
                ClockSource.PROBE,
                null,
                digest,
                FrameFacts.Gate.MOTION,
                List.of());
    }

    private void awaitResults(String topic, String key, int count) {
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            results.poll(Duration.ofMillis(200)).forEach(seen::add);
            return on(topic, key).size() >= count;
        });
    }

    private List<ConsumerRecord<String, byte[]>> on(String topic, String key) {
        return seen.stream()
                .filter(m -> m.topic().equals(topic) && m.key().equals(key))
                .toList();
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
