package io.minewatch.ingest.probe;

import io.minewatch.contract.ProbeId;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.WeakHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;

/** Looks at every probe once a second and tells changes at once, everything now and then. */
@ApplicationScoped
class StatusReporter {

    private final Watches watches;
    private final StatusPublisher publisher;
    private final HealthConfig config;
    private final InstantSource clock;
    private final String watcher =
            "camera-ingest-" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<ProbeHealth, Instant> toldAt = new WeakHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("status-reporter").factory());

    StatusReporter(Watches watches, StatusPublisher publisher, HealthConfig config, InstantSource clock) {
        this.watches = watches;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
    }

    void onStart(@Observes StartupEvent start) {
        var _ = timer.scheduleWithFixedDelay(this::report, 1, 1, TimeUnit.SECONDS);
    }

    private void report() {
        try {
            watches.forEachHealth(this::report);
        } catch (KafkaException e) {
            Log.warnf("states not told, will be told again: cause=%s", e.toString());
        } catch (RuntimeException e) {
            // Thrown on, it would end the timer for good.
            Log.error("states not told", e);
        }
    }

    private void report(ProbeId probe, ProbeHealth health) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean changed = health.settle(now);
        var last = toldAt.get(health);
        if (changed) {
            var status = health.status(watcher, now);
            publisher.tellChange(status);
            Log.infof("probe state: probe=%s state=%s reason=%s", probe, status.state(), status.reason());
        } else if (last == null || !now.isBefore(last.plus(config.reportEvery()))) {
            publisher.tell(health.status(watcher, now));
        } else {
            return;
        }
        toldAt.put(health, now);
    }

    /** The last word before another copy takes probes over, so that the gap between is as short as it was. */
    void tellLast(Collection<ProbeId> probes) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        watches.forEachHealth((probe, health) -> {
            if (probes.contains(probe)) {
                publisher.tell(health.status(watcher, now));
            }
        });
    }

    @PreDestroy
    void close() {
        timer.shutdownNow();
    }
}
