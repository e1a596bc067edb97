package io.minewatch.ingest.probe;

import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Topics;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Takes probes off Kafka. Which partitions this copy is assigned decides which probes it watches: an assigned partition
 * is replayed from its beginning; one that is taken away has its cameras closed before the next copy opens them. When
 * Kafka was away for long all are lost, and mostly ours again a moment later: their cameras play on until it is known.
 *
 * <p>A committed offset says how far messages that nobody can read have been put aside, so that a replay does not put
 * them aside once more.
 */
@ApplicationScoped
class ProbeConsumer {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration START_AGAIN_AFTER = Duration.ofSeconds(3);
    private static final Duration END_WITHIN = Duration.ofSeconds(8);

    private final Watches watches;
    private final ProbeIntake intake;
    private final LastReports lastReports;
    private final StatusReporter reporter;
    private final ProbesConfig config;
    private final ProbeBook book = new ProbeBook();
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    /** Probes of partitions that were lost while Kafka was away; the next assignment says whose they are. */
    private final Map<TopicPartition, Collection<ProbeId>> inDoubt = new HashMap<>();

    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("probe-consumer").unstarted(this::run);
    private boolean joined;
    private volatile boolean replayed;

    ProbeConsumer(
            Watches watches,
            ProbeIntake intake,
            LastReports lastReports,
            StatusReporter reporter,
            ProbesConfig config) {
        this.watches = watches;
        this.intake = intake;
        this.lastReports = lastReports;
        this.reporter = reporter;
        this.config = config;
    }

    void onStart(@Observes StartupEvent start) {
        thread.start();
    }

    void onStop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping.countDown();
        thread.join(END_WITHIN);
    }

    /** Whether this copy has its share of the probes, replayed to the end. */
    boolean isReplayed() {
        return replayed;
    }

    private void run() {
        boolean stopped = false;
        while (!stopped) {
            try (var consumer = connect()) {
                consumer.subscribe(List.of(Topics.PROBES), new Sharing(consumer));
                while (stopping.getCount() > 0) {
                    step(consumer);
                }
            } catch (RuntimeException e) {
                Log.errorf(e, "probes cannot be read, starting again in %s", START_AGAIN_AFTER);
            } finally {
                letGo(book.partitions());
                settleDoubts(Set.of());
            }
            stopped = isStoppedWithin(START_AGAIN_AFTER);
        }
    }

    private boolean isStoppedWithin(Duration time) {
        try {
            return stopping.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private Consumer<byte[], byte[]> connect() {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, config.servers(),
                        ConsumerConfig.GROUP_ID_CONFIG, config.group(),
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, Topics.MAX_MESSAGE_BYTES,
                        // A new copy takes over its share only; the other cameras play on.
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName(),
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, millis(config.sessionTimeout()),
                        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
                                millis(config.sessionTimeout().dividedBy(4)),
                        ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private static int millis(Duration duration) {
        return (int) duration.toMillis();
    }

    private void step(Consumer<byte[], byte[]> consumer) {
        for (var message : consumer.poll(POLL)) {
            var partition = new TopicPartition(message.topic(), message.partition());
            intake.take(message, book, message.offset() >= committed.getOrDefault(partition, 0L));
        }
        for (var partition : book.partitions()) {
            book.readTo(partition, consumer.position(partition));
        }
        commit(consumer);
        // Every time, since a probe may be watched from a certain hour on.
        book.listReplayed().forEach(watches::follow);
        replayed = joined && book.isReplayed();
    }

    private void commit(Consumer<byte[], byte[]> consumer) {
        var further = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var partition : book.partitions()) {
            long position = consumer.position(partition);
            if (position > committed.getOrDefault(partition, 0L)) {
                committed.put(partition, position);
                further.put(partition, new OffsetAndMetadata(position));
            }
        }
        if (!further.isEmpty()) {
            consumer.commitAsync(further, null);
        }
    }

    private void letGo(Collection<TopicPartition> partitions) {
        replayed = false;
        var probes = partitions.stream()
                .flatMap(partition -> book.close(partition).stream())
                .collect(Collectors.toSet());
        reporter.tellLast(probes);
        watches.letGo(probes);
    }

    /** Lets go of the probes in doubt that are not ours any more. Ours have played on all the while. */
    private void settleDoubts(Collection<TopicPartition> assigned) {
        inDoubt.keySet().removeAll(assigned);
        watches.letGo(inDoubt.values().stream().flatMap(Collection::stream).toList());
        inDoubt.clear();
    }

    /** What to do when the copies share the probes out anew. */
    private final class Sharing implements ConsumerRebalanceListener {

        private final Consumer<byte[], byte[]> consumer;

        Sharing(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            joined = true;
            settleDoubts(partitions);
            if (partitions.isEmpty()) {
                return;
            }
            Log.infof("probes assigned: partitions=%s", partitions);
            consumer.committed(Set.copyOf(partitions)).forEach((partition, offset) -> {
                if (offset != null) {
                    committed.put(partition, offset.offset());
                }
            });
            lastReports.read(partitions);
            consumer.endOffsets(partitions).forEach(book::open);
            consumer.seekToBeginning(partitions);
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            if (!partitions.isEmpty()) {
                Log.infof("probes taken away: partitions=%s", partitions);
                letGo(partitions);
            }
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> partitions) {
            Log.infof("probes in doubt: partitions=%s", partitions);
            replayed = false;
            partitions.forEach(partition -> inDoubt.put(partition, book.close(partition)));
        }
    }
}
