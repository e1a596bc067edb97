package io.minewatch.alert.camera;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.minewatch.alert.database.DatabaseException;
import io.minewatch.alert.delivery.DeadLetters;
import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.probe.ProbeStatus;
import io.quarkus.logging.Log;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes changes of probes off Kafka. Waits while the database is away; puts aside what is no change of a probe. */
@ApplicationScoped
class HealthConsumer {

    private final HandlingHealth handling;
    private final DeadLetters deadLetters;

    HealthConsumer(HandlingHealth handling, DeadLetters deadLetters) {
        this.handling = handling;
        this.deadLetters = deadLetters;
    }

    @Incoming("probe-health")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    void onChange(ConsumerRecord<byte[], byte[]> message) {
        try {
            if (message.value() == null) {
                throw new IllegalArgumentException("a change of a probe has no value");
            }
            handling.handle(idOf(message), ContractJson.read(message.value(), ProbeStatus.class));
        } catch (IllegalArgumentException e) {
            deadLetters.putAside(message, String.valueOf(e.getMessage()));
        } catch (DatabaseException e) {
            if (e.refusesTheData()) {
                deadLetters.putAside(message, String.valueOf(e.getMessage()));
                return;
            }
            Log.warnf("change of a probe waits for the database: %s", e.getMessage());
            throw e;
        }
    }

    private static String idOf(ConsumerRecord<byte[], byte[]> message) {
        var id = message.headers().lastHeader(CloudEventHeaders.ID);
        if (id == null) {
            throw new IllegalArgumentException("a change of a probe lacks the header " + CloudEventHeaders.ID);
        }
        return new String(id.value(), UTF_8);
    }
}
