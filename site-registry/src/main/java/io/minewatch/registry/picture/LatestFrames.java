package io.minewatch.registry.picture;

import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.Topics;
import io.minewatch.contract.frame.FrameFacts;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Finds the newest frame of a probe on the frames topic: from the end of the probe's partition backwards, piece by piece,
 * until it is found or enough was read. A partition holds some minutes of a dozen probes.
 */
@ApplicationScoped
public class LatestFrames {

    private static final int FIRST_PIECE = 64;
    private static final int MOST_FETCHED = 8 * 1024 * 1024;

    private final String servers;
    private final PictureConfig config;
    private final InstantSource clock;

    public LatestFrames(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            PictureConfig config,
            InstantSource clock) {
        this.servers = servers;
        this.config = config;
        this.clock = clock;
    }

    /**
     * The newest picture of a probe, if there is one within reach.
     *
     * @throws org.apache.kafka.common.KafkaException when Kafka does not answer
     */
    Optional<Picture> find(ProbeId probe) {
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new ByteArrayDeserializer())) {
            var partition = partition(consumer, probe);
            consumer.assign(List.of(partition));
            return new Search(consumer, partition, probe, clock.instant().plus(config.patience())).run();
        }
    }

    /** Where the producer's default partitioner puts the probe's frames. */
    private static TopicPartition partition(Consumer<?, ?> consumer, ProbeId probe) {
        int partitions = consumer.partitionsFor(Topics.FRAMES).size();
        int hash = Utils.murmur2(probe.value().getBytes(StandardCharsets.UTF_8));
        return new TopicPartition(Topics.FRAMES, Utils.toPositive(hash) % partitions);
    }

    /** One way back through a partition. */
    private final class Search {

        private final Consumer<String, byte[]> consumer;
        private final TopicPartition partition;
        private final ProbeId probe;
        private final Instant deadline;
        private long bytes;

        Search(Consumer<String, byte[]> consumer, TopicPartition partition, ProbeId probe, Instant deadline) {
            this.consumer = consumer;
            this.partition = partition;
            this.probe = probe;
            this.deadline = deadline;
        }

        Optional<Picture> run() {
            long begin = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            for (long piece = FIRST_PIECE; end > begin && isAffordable(); piece *= 2) {
                long from = Math.max(begin, end - piece);
                var found = newest(from, end);
                if (found.isPresent()) {
                    return found;
                }
                end = from;
            }
            return Optional.empty();
        }

        private Optional<Picture> newest(long from, long end) {
            consumer.seek(partition, from);
            Optional<Picture> newest = Optional.empty();
            while (consumer.position(partition) < end && isAffordable()) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    bytes += message.value() == null ? 0 : message.value().length;
                    if (message.offset() < end && probe.value().equals(message.key())) {
                        var read = read(message);
                        newest = read.isPresent() ? read : newest;
                    }
                }
            }
            return newest;
        }

        private boolean isAffordable() {
            return bytes < config.mostBytes() && clock.instant().isBefore(deadline);
        }
    }

    /** What cannot be read, or is not what was hashed at capture, is passed over: an older one will do. */
    private static Optional<Picture> read(ConsumerRecord<String, byte[]> message) {
        var header = message.headers().lastHeader(CloudEventHeaders.FACTS);
        byte @Nullable [] jpeg = message.value();
        if (header == null || jpeg == null) {
            return Optional.empty();
        }
        try {
            var facts = ContractJson.read(header.value(), FrameFacts.class);
            return facts.sha256().equals(Sha256.of(jpeg)) ? Optional.of(new Picture(jpeg, facts)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            Log.warnf("frame cannot be read: camera=%s offset=%d", message.key(), message.offset());
            return Optional.empty();
        }
    }

    private Map<String, Object> settings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ConsumerConfig.CLIENT_ID_CONFIG,
                "site-registry-picture",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                MOST_FETCHED,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                MOST_FETCHED,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) config.patience().toMillis());
    }
}
