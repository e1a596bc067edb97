package io.minewatch.registry.outbox;

import io.minewatch.contract.ContractJson;
import io.minewatch.registry.change.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What Kafka was told so far. */
final class Told {

    private Told() {}

    /** The revisions told of a subject, in the order of its partition. */
    static List<Long> revisions(String servers, Subject subject) {
        var topic = RecordTopics.of(subject.kind());
        var revisions = new ArrayList<Long>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", servers, "group.id", "told-" + UUID.randomUUID(), "enable.auto.commit", false);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    if (message.key().equals(subject.id())) {
                        revisions.add(ContractJson.read(message.value(), Revision.class)
                                .revision());
                    }
                }
            }
        }
        return revisions;
    }

    record Revision(long revision) {}
}
