package io.minewatch.endtoend.county;

import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Looks into Kafka from outside. */
public final class TopicReader implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> consumer;
    private final Admin admin;

    public TopicReader(String servers) {
        consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers));
    }

    /** The ids of all sightings published since. */
    public Set<String> sightingIds(Instant since) {
        var ids = new HashSet<String>();
        for (var message : readAll(Topics.SIGHTINGS)) {
            if (message.timestamp() >= since.toEpochMilli()) {
                ids.add(new String(
                        message.headers().lastHeader(CloudEventHeaders.ID).value(), StandardCharsets.UTF_8));
            }
        }
        return ids;
    }

    /** How many messages of a topic a consumer group has yet to handle. */
    public long waiting(String group, String topic) throws ExecutionException, InterruptedException {
        var ends = consumer.endOffsets(partitions(topic));
        var handled = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream()
                .mapToLong(end -> {
                    var offset = handled.get(end.getKey());
                    return offset == null ? 0 : Math.max(0, end.getValue() - offset.offset());
                })
                .sum();
    }

    /** Every message of a topic, oldest first within a partition. */
    public List<ConsumerRecord<String, byte[]>> readAll(String topic) {
        var partitions = partitions(topic);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var messages = new ArrayList<ConsumerRecord<String, byte[]>>();
        while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
            consumer.poll(Duration.ofMillis(500)).forEach(messages::add);
        }
        return messages;
    }

    /** How many messages a topic holds. */
    public long count(String topic) {
        var partitions = partitions(topic);
        var begins = consumer.beginningOffsets(partitions);
        return consumer.endOffsets(partitions).entrySet().stream()
                .mapToLong(e -> e.getValue() - begins.getOrDefault(e.getKey(), 0L))
                .sum();
    }

    /** How far a consumer group has handled a topic, over all partitions. */
    public long committed(String group, String topic) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(e -> e.getKey().topic().equals(topic))
                .mapToLong(e -> e.getValue().offset())
                .sum();
    }

    private List<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }
}
