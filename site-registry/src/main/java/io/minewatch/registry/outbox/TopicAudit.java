package io.minewatch.registry.outbox;

import io.minewatch.contract.ContractJson;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Subject;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks whether Kafka still has what it was told, and has told again what it lost. Where Kafka knows more than the
 * database, the database was restored from a backup: its state is then told under a higher revision.
 */
@ApplicationScoped
public class TopicAudit {

    private static final int PAGE = 1_000;

    private final Changes changes;
    private final Outbox outbox;
    private final String servers;

    public TopicAudit(
            Changes changes, Outbox outbox, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.changes = changes;
        this.outbox = outbox;
        this.servers = servers;
    }

    /** Compares every topic with the registry. */
    public void run() {
        Stream.of(Subject.Kind.values())
                .filter(Subject.Kind::isPublished)
                .forEach(kind -> compare(kind, told(RecordTopics.of(kind))));
    }

    private void compare(Subject.Kind kind, Map<String, Long> told) {
        int lost = 0;
        int ahead = 0;
        var after = "";
        for (var page = changes.list(kind, after, PAGE); !page.isEmpty(); page = changes.list(kind, after, PAGE)) {
            for (var known : page) {
                var subject = new Subject(kind, known.id());
                long revision = told.getOrDefault(known.id(), 0L);
                if (revision < known.moment().revision()) {
                    outbox.republish(subject);
                    lost++;
                } else if (revision > known.moment().revision()) {
                    changes.overtake(subject, revision);
                    ahead++;
                }
            }
            after = page.getLast().id();
        }
        Log.infof("topic audited: kind=%s told=%d to-tell-again=%d restored=%d", kind.word(), told.size(), lost, ahead);
    }

    /** The last revision of each key. */
    private Map<String, Long> told(String topic) {
        var told = new HashMap<String, Long>();
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (!isRead(consumer, ends)) {
                consumer.poll(Duration.ofMillis(500)).forEach(message -> note(told, message));
            }
        }
        return told;
    }

    private static boolean isRead(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static void note(Map<String, Long> told, ConsumerRecord<String, byte[]> message) {
        if (message.value() == null) {
            told.remove(message.key());
            return;
        }
        try {
            told.put(
                    message.key(),
                    ContractJson.read(message.value(), Revision.class).revision());
        } catch (IllegalArgumentException e) {
            Log.warnf("topic holds what we did not write: topic=%s key=%s", message.topic(), message.key());
            told.remove(message.key());
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "site-registry-audit-" + UUID.randomUUID(),
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                10_000);
    }

    /** All of a record that matters here. */
    private record Revision(long revision) {}
}
