package io.minewatch.ingest.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Topics;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeStatus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The services around this one: the registry that writes probes, and those who read what comes out. */
final class County implements AutoCloseable {

    private final KafkaProducer<String, byte[]> registry;
    private final TopicReader reader;

    County(String servers) {
        registry = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
                new StringSerializer(),
                new ByteArraySerializer());
        reader = new TopicReader(servers);
    }

    void register(Probe probe) {
        write(probe.id().value(), ContractJson.write(probe));
    }

    void write(String key, byte @Nullable [] value) {
        var _ = registry.send(new ProducerRecord<>(Topics.PROBES, key, value));
        registry.flush();
    }

    Optional<ProbeStatus> status(ProbeId probe) {
        return statuses(Topics.PROBE_STATUS, probe).reduce((first, second) -> second);
    }

    /** The states a probe went through. */
    List<ProbeStatus.State> history(ProbeId probe) {
        return statuses(Topics.PROBE_HEALTH, probe).map(ProbeStatus::state).toList();
    }

    private Stream<ProbeStatus> statuses(String topic, ProbeId probe) {
        return reader.on(topic, message -> isOf(probe, message) && message.value() != null).stream()
                .map(message -> ContractJson.read(message.value(), ProbeStatus.class));
    }

    List<ConsumerRecord<String, byte[]>> frames(ProbeId probe) {
        return reader.on(Topics.FRAMES, message -> isOf(probe, message));
    }

    List<ConsumerRecord<String, byte[]>> retractions(ProbeId probe) {
        return reader.on(Topics.PROBE_STATUS, message -> isOf(probe, message) && message.value() == null);
    }

    List<ConsumerRecord<String, byte[]>> deadLetters() {
        return reader.on(Topics.deadLetterOf(Topics.PROBES), message -> true);
    }

    List<ConsumerRecord<String, byte[]>> everything() {
        return reader.all();
    }

    static FrameFacts facts(ConsumerRecord<String, byte[]> frame) {
        return ContractJson.read(header(frame, CloudEventHeaders.FACTS).getBytes(UTF_8), FrameFacts.class);
    }

    static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(
                Objects.requireNonNull(message.headers().lastHeader(name), name).value(), UTF_8);
    }

    private static boolean isOf(ProbeId probe, ConsumerRecord<String, byte[]> message) {
        return probe.value().equals(message.key());
    }

    @Override
    public void close() throws InterruptedException {
        registry.close();
        reader.close();
    }
}
