package io.minewatch.alert.delivery;

import io.minewatch.alert.database.Patiently;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has the outbox carried on as soon as something is committed into it, since people wait for it; and several times a second
 * in any case, for what another copy of the service left behind.
 */
@ApplicationScoped
class OutboxPump {

    /** Whoever writes after a silence is carried at once; what is written meanwhile is carried together. */
    private static final Duration REST = Duration.ofMillis(20);

    private final OutboxRelay relay;
    private final Duration every;
    private final Semaphore written = new Semaphore(0);
    private volatile boolean stopping;

    OutboxPump(OutboxRelay relay, @ConfigProperty(name = "minewatch.outbox.every") Duration every) {
        this.relay = relay;
        this.every = every;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("outbox-pump").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Told told) {
        written.release();
    }

    private void run() {
        while (!stopping) {
            Patiently.run("outbox", relay::relay);
            try {
                Thread.sleep(REST);
                if (written.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS)) {
                    written.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
