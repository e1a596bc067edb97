package io.minewatch.detection.intake;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while frames are read and looked at. */
@Liveness
@ApplicationScoped
class Alive implements HealthCheck {

    private final FrameConsumer consumer;
    private final FrameWorker worker;

    Alive(FrameConsumer consumer, FrameWorker worker) {
        this.consumer = consumer;
        this.worker = worker;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("frames are read and looked at")
                .status(consumer.isAlive() && worker.isAlive())
                .build();
    }
}
