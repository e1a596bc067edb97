package io.minewatch.alert.silence;

import io.minewatch.contract.Topics;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks Kafka who reads how far; every answer is of this moment. */
@ApplicationScoped
class KafkaGlance {

    private final Admin admin;

    KafkaGlance(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4000));
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(1));
    }

    /** How far a group has read, and whether anybody does. */
    Reading readingOf(String group, Instant minuteAgo) throws InterruptedException, KafkaAwayException {
        var done = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata()).entrySet().stream()
                .filter(e -> e.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
        var ends = offsets(done.keySet(), OffsetSpec.latest());
        var young = offsets(done.keySet(), OffsetSpec.forTimestamp(minuteAgo.toEpochMilli()));
        long waiting = 0;
        boolean old = false;
        for (var entry : done.entrySet()) {
            long at = entry.getValue();
            long end = ends.getOrDefault(entry.getKey(), at);
            // Below 0: no message is that young, so whatever waits is older.
            long firstYoung = young.getOrDefault(entry.getKey(), -1L);
            waiting += Math.max(0, end - at);
            old |= at < (firstYoung < 0 ? end : firstYoung);
        }
        long position = done.values().stream().mapToLong(Long::longValue).sum();
        return new Reading(hasMembers(group), waiting, position, old);
    }

    /** Messages that nobody could handle, in all services. */
    long countPutAside() throws InterruptedException, KafkaAwayException {
        var dead = Topics.ALL.stream()
                .filter(t -> t.name().endsWith(".dead"))
                .map(t -> new TopicPartition(t.name(), 0))
                .toList();
        var begins = offsets(dead, OffsetSpec.earliest());
        return offsets(dead, OffsetSpec.latest()).entrySet().stream()
                .mapToLong(e -> e.getValue() - begins.getOrDefault(e.getKey(), e.getValue()))
                .sum();
    }

    /** Whether anybody reads as one of the group. */
    boolean hasMembers(String group) throws InterruptedException, KafkaAwayException {
        try {
            var found = get(admin.describeConsumerGroups(List.of(group)).all()).get(group);
            return found != null && !found.members().isEmpty();
        } catch (KafkaAwayException e) {
            if (e.getCause() != null && e.getCause().getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw e;
        }
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, KafkaAwayException {
        var asked = partitions.stream().collect(Collectors.toMap(Function.identity(), p -> which));
        return get(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future) throws InterruptedException, KafkaAwayException {
        try {
            return future.get(5, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaAwayException(e);
        }
    }

    /**
     * How far a group has read.
     *
     * @param there whether anybody reads
     * @param position sum over its partitions
     * @param old whether something waits that is older than a minute
     */
    record Reading(boolean there, long waiting, long position, boolean old) {}

    /** Kafka does not answer. */
    static final class KafkaAwayException extends Exception {

        private static final long serialVersionUID = 1L;

        KafkaAwayException(Exception cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }
}
