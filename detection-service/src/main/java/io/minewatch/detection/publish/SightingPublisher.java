package io.minewatch.detection.publish;

import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.Topics;
import io.minewatch.detection.tracking.Evidence;
import io.minewatch.detection.tracking.TrackSighted;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Publishes sightings, each after the pictures that show it. The door of this room. */
@ApplicationScoped
public class SightingPublisher {

    private static final String SOURCE = "detection-service";

    private final KafkaOut kafka;

    SightingPublisher(KafkaOut kafka) {
        this.kafka = kafka;
    }

    /**
     * Publishes and returns once Kafka has it all; waits while Kafka is away.
     *
     * @throws InterruptedException when the service stops meanwhile
     */
    public void publish(List<TrackSighted> sighted) throws InterruptedException {
        for (var one : sighted) {
            var messages = new ArrayList<ProducerRecord<String, byte[]>>();
            one.evidence().forEach(e -> messages.add(evidenceMessage(e)));
            messages.add(sightingMessage(one));
            kafka.send(messages);
            var sighting = one.sighting();
            Log.infof(
                    "sighted: probe=%s machine=%s score=%.2f track=%s sequence=%d",
                    sighting.probe(), sighting.machine(), sighting.score(), sighting.track(), sighting.sequence());
        }
    }

    private static ProducerRecord<String, byte[]> evidenceMessage(Evidence evidence) {
        var facts = evidence.facts();
        var message = new ProducerRecord<>(Topics.EVIDENCE, facts.sighting().value(), evidence.jpeg());
        var id = facts.sighting().value() + "/" + facts.sha256();
        CloudEventHeaders.of(id, SOURCE, Topics.EVIDENCE, facts.capturedAt(), "image/jpeg")
                .forEach((name, value) -> KafkaOut.header(message, name, value));
        KafkaOut.header(message, CloudEventHeaders.SHA256, facts.sha256().hex());
        message.headers().add(CloudEventHeaders.FACTS, ContractJson.write(facts));
        return message;
    }

    private static ProducerRecord<String, byte[]> sightingMessage(TrackSighted sighted) {
        var sighting = sighted.sighting();
        var message = new ProducerRecord<>(Topics.SIGHTINGS, sighting.probe().value(), ContractJson.write(sighting));
        CloudEventHeaders.ofJson(sighting.id().value(), SOURCE, Topics.SIGHTINGS, sighting.lastSeenAt())
                .forEach((name, value) -> KafkaOut.header(message, name, value));
        return message;
    }
}
