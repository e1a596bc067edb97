package io.minewatch.alert.alert;

import io.minewatch.alert.database.DatabaseException;
import io.minewatch.alert.delivery.DeadLetters;
import io.minewatch.alert.world.World;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.sighting.Sighting;
import io.quarkus.logging.Log;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes sightings off Kafka, in order for each probe.
 *
 * <p>When the database or the world is away, it waits without end: a night's sightings do not belong in the dead-letter
 * topic. When a sighting itself cannot be handled, it is put aside and the next one comes. Whatever is not known to be
 * the sighting's own fault counts as the world being away.
 */
@ApplicationScoped
class SightingConsumer {

    private final World world;
    private final HandlingSightings handling;
    private final DeadLetters deadLetters;

    SightingConsumer(World world, HandlingSightings handling, DeadLetters deadLetters) {
        this.world = world;
        this.handling = handling;
        this.deadLetters = deadLetters;
    }

    @Incoming("sightings")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    void onSighting(ConsumerRecord<byte[], byte[]> message) {
        var snapshot = world.awaitReplayed();
        try {
            handling.handle(ContractJson.read(valueOf(message), Sighting.class), snapshot);
        } catch (IllegalArgumentException e) {
            deadLetters.putAside(message, String.valueOf(e.getMessage()));
        } catch (DatabaseException e) {
            if (e.refusesTheData()) {
                deadLetters.putAside(message, String.valueOf(e.getMessage()));
                return;
            }
            Log.warnf("sighting waits for the database: %s", e.getMessage());
            throw e;
        }
    }

    private static byte[] valueOf(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            throw new IllegalArgumentException("a sighting has no value");
        }
        return message.value();
    }
}
