package io.minewatch.detection.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once Kafka has given this copy its share of the probes. */
@Readiness
@ApplicationScoped
class Ready implements HealthCheck {

    private final FrameConsumer consumer;

    Ready(FrameConsumer consumer) {
        this.consumer = consumer;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("frames are assigned")
                .status(consumer.isAssigned())
                .build();
    }
}
