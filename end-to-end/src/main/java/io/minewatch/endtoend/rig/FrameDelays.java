package io.minewatch.endtoend.rig;

import io.minewatch.contract.ClockSource;
import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Topics;
import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.endtoend.measure.Spread;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * How long frames took to be in Kafka. The broker of the rig stamps each message when it appends it; cameras, service and
 * broker read the same clock.
 */
public final class FrameDelays implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Set<ProbeId> probes;
    private final List<Double> sinceArrival = new ArrayList<>();
    private final List<Double> sincePicture = new ArrayList<>();

    FrameDelays(String servers, Collection<ProbeId> probes) {
        this.probes = Set.copyOf(probes);
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(Topics.FRAMES).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /** Reads what has come since; call it now and then, since frames are kept for minutes only. */
    public void poll() {
        for (var message : consumer.poll(Duration.ofMillis(100))) {
            var facts = ContractJson.read(
                    message.headers().lastHeader(CloudEventHeaders.FACTS).value(), FrameFacts.class);
            if (!probes.contains(facts.probe())) {
                continue;
            }
            var appended = Instant.ofEpochMilli(message.timestamp());
            sinceArrival.add(millis(facts.receivedAt(), appended));
            if (facts.clockSource() == ClockSource.PROBE) {
                sincePicture.add(millis(facts.capturedAt(), appended));
            }
        }
    }

    /** From the arrival of the key frame, in milliseconds. */
    public Spread sinceArrival() {
        return new Spread(sinceArrival);
    }

    /** From the moment that the camera says the picture was taken, in milliseconds: the way over the network is in it. */
    public Spread sincePicture() {
        return new Spread(sincePicture);
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e6;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
