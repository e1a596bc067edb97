package io.minewatch.alert.delivery;

import io.minewatch.alert.database.Patiently;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has the outbox carried on several times a second, which the scheduler does not do: people wait for what is in it. */
@ApplicationScoped
class OutboxPump {

    private final OutboxRelay relay;
    private final Duration every;
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

    private void run() {
        while (!stopping) {
            Patiently.run("outbox", relay::relay);
            try {
                Thread.sleep(every);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
