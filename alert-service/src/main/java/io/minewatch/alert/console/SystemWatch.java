package io.minewatch.alert.console;

import io.minewatch.alert.database.Database;
import io.minewatch.alert.database.DatabaseException;
import io.minewatch.contract.Topics;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks Kafka and the database how they do, every few seconds, so that pages can ask as often as they like. */
@ApplicationScoped
class SystemWatch {

    private static final List<String> GROUPS =
            List.of("alert-service", "alert-service-evidence", "alert-service-health");

    private final Admin admin;
    private final Database database;
    private final InstantSource clock;
    private final Map<String, Health> healths = new HashMap<>();
    private volatile long backlog;
    private volatile long putAside;

    SystemWatch(
            Database database,
            InstantSource clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.database = database;
        this.clock = clock;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4000));
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(1));
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        look("database", () -> database.find("SELECT 1", row -> row));
        look("kafka", this::countKafka);
    }

    /** How Kafka and the database do, by name. */
    synchronized Map<String, Health> healths() {
        return Map.copyOf(healths);
    }

    /** Messages that wait to be handled. */
    long backlog() {
        return backlog;
    }

    /** Messages that nobody could handle, in all services. */
    long putAside() {
        return putAside;
    }

    private void look(String name, Look look) {
        try {
            look.run();
            note(name, "UP", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DatabaseException | ExecutionException | TimeoutException e) {
            note(name, "DOWN", e.getMessage());
        }
    }

    private synchronized void note(String name, String state, @Nullable String detail) {
        var before = healths.get(name);
        var since = before != null && before.state().equals(state) ? before.since() : clock.instant();
        healths.put(name, new Health(state, since, detail));
    }

    private void countKafka() throws InterruptedException, ExecutionException, TimeoutException {
        long waiting = 0;
        for (var group : GROUPS) {
            var done = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
            var ends = offsets(done.keySet(), OffsetSpec.latest());
            for (var entry : done.entrySet()) {
                long at = entry.getValue().offset();
                waiting += Math.max(0, ends.getOrDefault(entry.getKey(), at) - at);
            }
        }
        backlog = waiting;
        var dead = Topics.ALL.stream()
                .filter(t -> t.name().endsWith(".dead"))
                .map(t -> new TopicPartition(t.name(), 0))
                .toList();
        var begins = offsets(dead, OffsetSpec.earliest());
        putAside = offsets(dead, OffsetSpec.latest()).entrySet().stream()
                .mapToLong(e -> e.getValue() - begins.getOrDefault(e.getKey(), e.getValue()))
                .sum();
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException, TimeoutException {
        var asked = partitions.stream().collect(Collectors.toMap(Function.identity(), p -> which));
        return get(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().offset()));
    }

    private static <T> T get(KafkaFuture<T> future) throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(5, TimeUnit.SECONDS);
    }

    /** How something does. */
    record Health(String state, Instant since, @Nullable String detail) {}

    @FunctionalInterface
    private interface Look {
        void run() throws InterruptedException, ExecutionException, TimeoutException;
    }
}
