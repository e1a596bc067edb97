package io.minewatch.endtoend.rig;

import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Topics;
import io.minewatch.contract.probe.ProbeStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What camera-ingest tells of its probes: how each is now, and every change. */
public final class Statuses implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<ProbeId, ProbeStatus> now = new HashMap<>();
    private final List<ProbeStatus> changes = new ArrayList<>();

    Statuses(String servers) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = Stream.of(Topics.PROBE_STATUS, Topics.PROBE_HEALTH)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Reads what has come. */
    public void poll() {
        for (var message : consumer.poll(Duration.ofMillis(200))) {
            if (message.value() == null) {
                continue;
            }
            var status = ContractJson.read(message.value(), ProbeStatus.class);
            if (message.topic().equals(Topics.PROBE_STATUS)) {
                now.put(status.probe(), status);
            } else {
                changes.add(status);
            }
        }
    }

    /** Reads until each of these probes was told of after {@code instant}, or it takes too long. */
    public boolean awaitToldAfter(Instant instant, Collection<ProbeId> probes, Duration longest) {
        var end = Instant.now().plus(longest);
        while (!probes.stream()
                .allMatch(p ->
                        find(p).filter(s -> s.reportedAt().isAfter(instant)).isPresent())) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            poll();
        }
        return true;
    }

    /** How a probe was when last told of. */
    public Optional<ProbeStatus> find(ProbeId probe) {
        return Optional.ofNullable(now.get(probe));
    }

    /** The first change of a probe, told not before {@code instant}, that fits. */
    public Optional<ProbeStatus> firstChange(ProbeId probe, Instant instant, Predicate<ProbeStatus> fits) {
        return changes.stream()
                .filter(s -> s.probe().equals(probe) && !s.reportedAt().isBefore(instant) && fits.test(s))
                .findFirst();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
