package io.minewatch.alert.console;

import io.minewatch.alert.alert.Alerts;
import io.minewatch.alert.alert.SightingsHandledAgain;
import io.minewatch.alert.console.LiveFeed.Audience;
import io.minewatch.alert.dispatch.Dispatches;
import io.minewatch.alert.dispatch.Patrols;
import io.minewatch.alert.world.WorldChanged;
import io.minewatch.contract.Topics;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.dispatch.Dispatch;
import io.minewatch.contract.dispatch.DispatchId;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Feeds the pages from what this service itself tells on Kafka: so a page hears of a change whichever copy of the service
 * made it, and never of one that was not committed.
 */
@ApplicationScoped
class FeedReader {

    private final LiveFeed feed;
    private final Views views;
    private final Alerts alerts;
    private final Dispatches dispatches;
    private final Patrols patrols;
    private final InstantSource clock;
    private final String bootstrapServers;
    private volatile boolean stopping;
    private boolean brokenOff;

    FeedReader(
            LiveFeed feed,
            Views views,
            Alerts alerts,
            Dispatches dispatches,
            Patrols patrols,
            InstantSource clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.feed = feed;
        this.views = views;
        this.alerts = alerts;
        this.dispatches = dispatches;
        this.patrols = patrols;
        this.clock = clock;
        this.bootstrapServers = bootstrapServers;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("feed-reader").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    void onWorldChanged(@Observes WorldChanged changed) {
        switch (changed) {
            case WorldChanged.Places(var revision) ->
                feed.tell("world", Map.of("revision", revision), Audience.EVERYBODY);
            case WorldChanged.Status(var status) -> feed.mention("probe", StatusView.of(status), Audience.CONTROL_ROOM);
        }
    }

    /** Pages take no revision that is older than the one they show. */
    void onHandledAgain(@Observes SightingsHandledAgain again) {
        tellToReadAnew();
    }

    private void tellToReadAnew() {
        feed.tell("reset", Map.of(), Audience.EVERYBODY);
    }

    @Scheduled(every = "5s")
    void beat() {
        feed.mention("heartbeat", Map.of("at", clock.instant()), Audience.EVERYBODY);
    }

    private void run() {
        while (!stopping) {
            try {
                read();
            } catch (RuntimeException e) {
                Log.warnf("live feed broke off: %s", e.getMessage());
                brokenOff = true;
                pause();
            }
        }
    }

    private void read() {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = List.of(Topics.ALERTS, Topics.DISPATCHES).stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new IllegalStateException("topics do not exist: " + Topics.ALERTS);
            }
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            // Only asking for a position goes there.
            partitions.forEach(consumer::position);
            if (brokenOff) {
                // What was missed in between is not known, and what comes from here on is told.
                tellToReadAnew();
                brokenOff = false;
            }
            while (!stopping) {
                tell(consumer.poll(Duration.ofMillis(500)));
            }
        }
    }

    /**
     * What came together is told together: of an alert that changed ten times within it, the last is enough. Kafka says that
     * something changed, the database what: a message forged there puts no alert on the wall, and takes none off it.
     */
    private void tell(ConsumerRecords<byte[], byte[]> messages) {
        var changed = namesIn(messages, Topics.ALERTS, AlertId::new);
        views.ofAlerts(alerts.list(List.copyOf(changed)))
                .forEach(alert -> feed.tell("alert", alert, Audience.CONTROL_ROOM));
        namesIn(messages, Topics.DISPATCHES, DispatchId::new)
                .forEach(id -> dispatches.find(id).ifPresent(this::tell));
    }

    /** What the messages of a topic tell of, each once; a message whose key names nothing tells of nothing. */
    private static <T> Set<T> namesIn(
            ConsumerRecords<byte[], byte[]> messages, String topic, Function<String, T> name) {
        var named = new LinkedHashSet<T>();
        for (var message : messages.records(topic)) {
            try {
                named.add(name.apply(message.key() == null ? "" : new String(message.key(), StandardCharsets.UTF_8)));
            } catch (IllegalArgumentException e) {
                Log.warnf("message without a name on %s: %s", topic, e.getMessage());
            }
        }
        return named;
    }

    private void tell(Dispatch dispatch) {
        var township =
                patrols.find(dispatch.patrol()).map(p -> p.township().value()).orElse(null);
        feed.tell("dispatch", views.of(dispatch), new Audience(false, township));
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
