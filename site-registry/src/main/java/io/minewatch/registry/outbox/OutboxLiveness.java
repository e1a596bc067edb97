package io.minewatch.registry.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** A loop that stands still would be silence; whoever supervises the process restarts it. */
@Liveness
@ApplicationScoped
public class OutboxLiveness implements HealthCheck {

    private final OutboxLoop loop;

    public OutboxLiveness(OutboxLoop loop) {
        this.loop = loop;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("outbox").status(loop.isAlive()).build();
    }
}
