package io.minewatch.alert.alert;

import io.minewatch.alert.database.DatabaseException;
import io.minewatch.alert.delivery.DeadLetters;
import io.minewatch.alert.world.World;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.sighting.SightingId;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;

/**
 * Has a sighting handled as it came from Kafka.
 *
 * <p>When the database or the world is away, it waits without end: a night's sightings do not belong in the dead-letter
 * topic. When a sighting itself cannot be handled, it is put aside and the next one comes. Whatever is not known to be
 * the sighting's own fault counts as the world being away.
 */
@ApplicationScoped
class TakingSightings {

    private final World world;
    private final HandlingSightings handling;
    private final DeadLetters deadLetters;

    TakingSightings(World world, HandlingSightings handling, DeadLetters deadLetters) {
        this.world = world;
        this.handling = handling;
        this.deadLetters = deadLetters;
    }

    /** Returns once it is handled, which may be before it is on the disk, with its id; or with nothing once it is put aside. */
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    Optional<SightingId> take(ConsumerRecord<byte[], byte[]> message) {
        return tryToTake(message);
    }

    /** The same, but gives up when the database or the world is away. */
    Optional<SightingId> tryToTake(ConsumerRecord<byte[], byte[]> message) {
        var snapshot = world.awaitReplayed();
        try {
            var sighting = ContractJson.read(valueOf(message), Sighting.class);
            handling.handle(sighting, snapshot);
            return Optional.of(sighting.id());
        } catch (IllegalArgumentException e) {
            deadLetters.putAside(message, String.valueOf(e.getMessage()));
        } catch (DatabaseException e) {
            if (!e.refusesTheData()) {
                Log.warnf("sighting waits for the database: %s", e.getMessage());
                throw e;
            }
            deadLetters.putAside(message, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private static byte[] valueOf(ConsumerRecord<byte[], byte[]> message) {
        if (message.value() == null) {
            throw new IllegalArgumentException("a sighting has no value");
        }
        return message.value();
    }
}
