package io.minewatch.alert.evidence;

import io.minewatch.alert.database.DatabaseException;
import io.minewatch.alert.delivery.DeadLetters;
import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.sighting.EvidenceFacts;
import io.quarkus.logging.Log;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes pictures off Kafka. Waits while disk or database are away; puts aside a picture that is not what it says. */
@ApplicationScoped
class EvidenceConsumer {

    private final Evidence evidence;
    private final DeadLetters deadLetters;

    EvidenceConsumer(Evidence evidence, DeadLetters deadLetters) {
        this.evidence = evidence;
        this.deadLetters = deadLetters;
    }

    @Incoming("evidence")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    void onPicture(ConsumerRecord<byte[], byte[]> message) {
        try {
            if (message.value() == null) {
                throw new IllegalArgumentException("a picture has no bytes");
            }
            var sha256 = new Sha256(new String(header(message, CloudEventHeaders.SHA256), StandardCharsets.US_ASCII));
            var facts = ContractJson.read(header(message, CloudEventHeaders.FACTS), EvidenceFacts.class);
            if (!facts.sha256().equals(sha256)) {
                throw new IllegalArgumentException("header and facts name two digests: " + sha256);
            }
            evidence.storeFromProbe(sha256, message.value(), facts);
        } catch (IllegalArgumentException e) {
            deadLetters.putAside(message, String.valueOf(e.getMessage()));
        } catch (DatabaseException e) {
            Log.warnf("picture waits for the database: %s", e.getMessage());
            throw e;
        }
    }

    private static byte[] header(ConsumerRecord<byte[], byte[]> message, String name) {
        var header = message.headers().lastHeader(name);
        if (header == null) {
            throw new IllegalArgumentException("a picture lacks the header " + name);
        }
        return header.value();
    }
}
