package io.minewatch.detection.intake;

import io.minewatch.contract.Topics;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads frames as fast as Kafka gives them. The door of this room.
 *
 * <p>Only offsets below the oldest frame that is still open are committed: a service that is killed sees that frame
 * again.
 */
@ApplicationScoped
public class FrameConsumer {

    private static final Duration COMMIT_EVERY = Duration.ofSeconds(2);
    private static final Duration POLL = Duration.ofMillis(200);

    private final FreshestFrames frames;
    private final KafkaConsumer<String, byte[]> kafka;
    private final Thread thread = Thread.ofPlatform().name("frame-consumer").unstarted(this::run);
    private volatile boolean stopping;
    private volatile boolean assigned;

    FrameConsumer(FreshestFramesHolder holder, @ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        this.frames = holder.frames();
        this.kafka = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "detection-service",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        8_000,
                        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                        2_500,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        Topics.MAX_MESSAGE_BYTES),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    void onStart(@Observes StartupEvent start) {
        thread.start();
    }

    void onStop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping = true;
        kafka.wakeup();
        thread.join(Duration.ofSeconds(10));
    }

    /** Whether Kafka has given this copy its share of the probes. */
    public boolean isAssigned() {
        return assigned;
    }

    /** Whether frames are still being read. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        try (kafka) {
            kafka.subscribe(List.of(Topics.FRAMES));
            long committedAt = System.nanoTime();
            while (!stopping) {
                kafka.poll(POLL).forEach(frames::lay);
                assigned = !kafka.assignment().isEmpty();
                if (System.nanoTime() - committedAt > COMMIT_EVERY.toNanos()) {
                    commit();
                    committedAt = System.nanoTime();
                }
            }
            commit();
        } catch (WakeupException e) {
            Log.info("frames are no longer read: the service stops");
        }
    }

    private void commit() {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : kafka.assignment()) {
            long next = frames.oldestOpen(partition).orElseGet(() -> kafka.position(partition));
            offsets.put(partition, new OffsetAndMetadata(next));
        }
        try {
            kafka.commitSync(offsets, POLL.multipliedBy(10));
        } catch (WakeupException e) {
            throw e;
        } catch (KafkaException e) {
            // A later commit covers this one; at worst some frames are looked at twice.
            Log.warnf("frame offsets were not committed, will try again: reason=%s", e.getMessage());
        }
    }
}
