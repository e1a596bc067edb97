package io.minewatch.registry.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps the outbox going: waits while Kafka or the database is away, for as long as it takes. */
@ApplicationScoped
public class OutboxLoop {

    private static final Duration LONGEST_ROUND = Duration.ofMinutes(3);

    private final Outbox outbox;
    private final TopicAudit audit;
    private final OutboxConfig config;
    private final AtomicLong pending = new AtomicLong();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final InstantSource clock;
    private volatile Instant cameRoundAt;
    private boolean audited;

    public OutboxLoop(
            Outbox outbox, TopicAudit audit, OutboxConfig config, MeterRegistry metrics, InstantSource clock) {
        this.outbox = outbox;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
        this.cameRoundAt = clock.instant();
        metrics.gauge("minewatch.outbox.pending", pending);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            Thread.ofPlatform().daemon().name("outbox").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stop.countDown();
    }

    private void run() {
        Duration rest = Duration.ZERO;
        while (!rests(rest)) {
            rest = step();
        }
    }

    /** Whether the loop has come round lately; a transaction ends within a minute, well or not. */
    boolean isAlive() {
        return !config.enabled() || clock.instant().isBefore(cameRoundAt.plus(LONGEST_ROUND));
    }

    private Duration step() {
        cameRoundAt = clock.instant();
        try {
            if (!audited) {
                audit.run();
                audited = true;
            }
            int told = outbox.publishSome();
            long left = outbox.countPending();
            pending.set(left);
            if (told == 0 && left > 0) {
                return config.pauseAfterFailure();
            }
            return left > 0 ? Duration.ZERO : config.interval();
        } catch (Exception e) {
            // Also the checked exceptions of a commit that failed, which the interceptor throws undeclared.
            Log.warnf("outbox waits: cause=%s", e);
            return config.pauseAfterFailure();
        }
    }

    /** Rests, and says whether the service stops. */
    private boolean rests(Duration duration) {
        try {
            return stop.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
