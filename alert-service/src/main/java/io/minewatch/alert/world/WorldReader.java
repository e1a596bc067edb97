package io.minewatch.alert.world;

import io.minewatch.alert.delivery.DeadLetters;
import io.minewatch.contract.Topics;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Reads the compacted topics from their beginning, for as long as the service lives.
 *
 * <p>It belongs to no consumer group: every copy of the service needs the whole world, and keeps no position.
 */
@ApplicationScoped
class WorldReader {

    private static final List<String> TOPICS = List.of(Topics.PROBES, Topics.SITES, Topics.AREAS, Topics.PROBE_STATUS);

    private final World world;
    private final WorldMessages messages;
    private final DeadLetters deadLetters;
    private final Event<WorldChanged> changes;
    private final InstantSource clock;
    private final String bootstrapServers;
    private volatile boolean stopping;
    private volatile @Nullable KafkaConsumer<byte[], byte[]> consumer;

    WorldReader(
            World world,
            WorldMessages messages,
            DeadLetters deadLetters,
            Event<WorldChanged> changes,
            InstantSource clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.world = world;
        this.messages = messages;
        this.deadLetters = deadLetters;
        this.changes = changes;
        this.clock = clock;
        this.bootstrapServers = bootstrapServers;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("world-reader").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        var reading = consumer;
        if (reading != null) {
            reading.wakeup();
        }
    }

    private void run() {
        while (!stopping) {
            try {
                readOnce();
            } catch (WakeupException e) {
                Log.debug("world reader woken up");
            } catch (KafkaException | IllegalStateException e) {
                Log.warnf("world is not read: %s", e.getMessage());
                pause();
            }
        }
    }

    private void readOnce() {
        try (var reading = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                        4 * Topics.MAX_MESSAGE_BYTES,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        Topics.MAX_MESSAGE_BYTES,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        5000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer = reading;
            var partitions = TOPICS.stream()
                    .flatMap(topic -> partitionsOf(topic, reading).stream())
                    .toList();
            reading.assign(partitions);
            reading.seekToBeginning(partitions);
            var ends = reading.endOffsets(partitions);
            var began = clock.instant();
            boolean caughtUp = false;
            while (!stopping) {
                for (var message : reading.poll(Duration.ofMillis(500))) {
                    take(message);
                }
                // Not before: to index what is in so far, after each handful of messages, takes longer than to read.
                if (!caughtUp) {
                    caughtUp = ends.entrySet().stream().allMatch(e -> reading.position(e.getKey()) >= e.getValue());
                }
                if (caughtUp) {
                    tell(began);
                }
            }
        } finally {
            consumer = null;
        }
    }

    /** A topic that is not there yet must not look like one that is empty: a world without sites accuses nobody. */
    private static List<TopicPartition> partitionsOf(String topic, KafkaConsumer<byte[], byte[]> reading) {
        var partitions = reading.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("topic does not exist: " + topic);
        }
        return partitions;
    }

    private void take(ConsumerRecord<byte[], byte[]> message) {
        try {
            var status = messages.apply(message, world);
            if (status != null && world.isReplayed()) {
                changes.fire(new WorldChanged.Status(status));
            }
        } catch (IllegalArgumentException e) {
            // After a restart it is read again, and put aside again: better twice than never.
            deadLetters.putAside(message, String.valueOf(e.getMessage()));
        }
    }

    private void tellReplayed(Instant began) {
        var known = world.current();
        Log.infof(
                "world replayed: probes=%d sites=%d areas=%d took=%s",
                known.listProbes().size(),
                known.listSites().size(),
                known.listAreas().size(),
                Duration.between(began, clock.instant()));
    }

    private void tell(Instant began) {
        boolean changed = world.publish();
        if (!world.isReplayed()) {
            world.markReplayed();
            tellReplayed(began);
        } else if (changed) {
            changes.fire(new WorldChanged.Places(world.current().revision()));
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
