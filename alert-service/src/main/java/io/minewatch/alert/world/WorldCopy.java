package io.minewatch.alert.world;

import io.minewatch.contract.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The world as the topics tell it now, with all it knows of the past, for a tool that asks once and ends. */
public final class WorldCopy {

    private static final List<String> TOPICS = List.of(Topics.PROBES, Topics.SITES, Topics.AREAS);

    private WorldCopy() {}

    /**
     * Reads probes, sites and areas to their ends. What cannot be read is left out, as the service leaves it out.
     *
     * @throws org.apache.kafka.common.KafkaException when Kafka is away
     */
    public static Snapshot read(String bootstrapServers) {
        var world = new World();
        var messages = new WorldMessages();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        10_000,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        Topics.MAX_MESSAGE_BYTES),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(500)).forEach(message -> take(message, messages, world));
            }
        }
        world.publish();
        return world.current();
    }

    private static void take(ConsumerRecord<byte[], byte[]> message, WorldMessages messages, World world) {
        try {
            messages.apply(message, world);
        } catch (IllegalArgumentException e) {
            // The service has put it aside already, where people see it.
        }
    }
}
