package io.minewatch.ingest.probe;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once this copy's share of the probes is replayed. */
@Readiness
@ApplicationScoped
class ReplayReadiness implements HealthCheck {

    private final ProbeConsumer consumer;

    ReplayReadiness(ProbeConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("probes replayed")
                .status(consumer.isReplayed())
                .build();
    }
}
