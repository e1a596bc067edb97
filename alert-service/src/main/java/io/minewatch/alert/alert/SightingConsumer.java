package io.minewatch.alert.alert;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment;
import org.eclipse.microprofile.reactive.messaging.Acknowledgment.Strategy;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Takes sightings off Kafka, in order for each probe; Kafka is told that one is done when it is on the disk or put aside. */
@ApplicationScoped
class SightingConsumer {

    private final TakingSightings taking;
    private final HandledSightings handled;

    SightingConsumer(TakingSightings taking, HandledSightings handled) {
        this.taking = taking;
        this.handled = handled;
    }

    @Incoming("sightings")
    @Blocking
    @Acknowledgment(Strategy.MANUAL)
    CompletionStage<Void> onSighting(Message<ConsumerRecord<byte[], byte[]>> message) {
        var sighting = taking.take(message.getPayload());
        if (sighting.isEmpty()) {
            return message.ack();
        }
        handled.add(sighting.get(), message.getPayload(), message::ack);
        return CompletableFuture.completedStage(null);
    }
}
