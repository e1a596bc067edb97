package io.minewatch.registry.outbox;

import io.minewatch.contract.ContractJson;
import io.minewatch.registry.change.Subject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What Kafka was told so far. */
final class Told {

    private Told() {}

    /** The revisions told of a subject, in the order of its partition. */
    static List<Long> revisions(String servers, Subject subject) {
        return messages(servers, subject.kind()).stream()
                .filter(message -> message.key().equals(subject.id()))
                .map(message ->
                        ContractJson.read(message.value(), Revision.class).revision())
                .toList();
    }

    /** All messages of a kind, as a consumer reads them that starts from nothing. */
    static List<ConsumerRecord<String, byte[]>> messages(String servers, Subject.Kind kind) {
        var topic = RecordTopics.of(kind);
        var messages = new ArrayList<ConsumerRecord<String, byte[]>>();
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
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
        }
        return messages;
    }

    record Revision(long revision) {}
}
