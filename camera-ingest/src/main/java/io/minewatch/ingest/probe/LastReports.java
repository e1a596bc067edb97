package io.minewatch.ingest.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Topics;
import io.minewatch.contract.probe.ProbeStatus;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * What was last told of probes by whoever watched them before: read back when this copy takes them over, so that a
 * restart neither begins every probe's life anew nor hides that nobody watched.
 *
 * <p>Probes and their states are in partitions of the same numbers: both topics are keyed by probe and have as many
 * partitions, for ever.
 */
@ApplicationScoped
class LastReports {

    private static final Duration READ_WITHIN = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);

    private final ProbesConfig config;
    private final Map<ProbeId, ProbeStatus> reports = new ConcurrentHashMap<>();

    LastReports(ProbesConfig config) {
        this.config = config;
    }

    /** Reads what was told of the probes of some partitions of the probes topic. Without it they begin anew. */
    void read(Collection<TopicPartition> partitions) {
        var states = partitions.stream()
                .map(partition -> new TopicPartition(Topics.PROBE_STATUS, partition.partition()))
                .toList();
        try (var consumer = connect()) {
            consumer.assign(states);
            consumer.seekToBeginning(states);
            readToEnd(consumer, states);
        } catch (KafkaException e) {
            Log.warnf("last states not read, probes begin anew: cause=%s", e.toString());
        }
    }

    private KafkaConsumer<byte[], byte[]> connect() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        config.servers(),
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        Topics.MAX_MESSAGE_BYTES,
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                        (int) READ_WITHIN.toMillis()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private void readToEnd(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        var ends = consumer.endOffsets(partitions);
        long until = System.nanoTime() + READ_WITHIN.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > until) {
                throw new KafkaException("not read within " + READ_WITHIN);
            }
            consumer.poll(POLL).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> message) {
        try {
            var probe = new ProbeId(new String(message.key(), UTF_8));
            if (message.value() == null) {
                reports.remove(probe);
            } else {
                reports.put(probe, ContractJson.read(message.value(), ProbeStatus.class));
            }
        } catch (IllegalArgumentException e) {
            Log.debugf("last state passed over: cause=%s", e.getMessage());
        }
    }

    /** Hands out what was last told of a probe, once: later this copy knows better. */
    @Nullable
    ProbeStatus handOut(ProbeId probe) {
        return reports.remove(probe);
    }
}
