package io.minewatch.ingest.probe;

import io.minewatch.contract.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all topics of this service from their beginnings and remembers everything. */
final class TopicReader implements AutoCloseable {

    private static final List<String> TOPICS =
            List.of(Topics.FRAMES, Topics.PROBE_STATUS, Topics.PROBE_HEALTH, Topics.deadLetterOf(Topics.PROBES));

    private final List<ConsumerRecord<String, byte[]>> messages = new CopyOnWriteArrayList<>();
    private final String servers;
    private final Thread thread = Thread.ofPlatform().daemon().unstarted(this::read);
    private volatile boolean closed;

    TopicReader(String servers) {
        this.servers = servers;
        thread.start();
    }

    private void read() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        Topics.MAX_MESSAGE_BYTES),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = TOPICS.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!closed) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
        }
    }

    List<ConsumerRecord<String, byte[]>> all() {
        return messages;
    }

    List<ConsumerRecord<String, byte[]>> on(String topic, Predicate<ConsumerRecord<String, byte[]>> which) {
        return messages.stream()
                .filter(message -> message.topic().equals(topic) && which.test(message))
                .toList();
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join(Duration.ofSeconds(5));
    }
}
