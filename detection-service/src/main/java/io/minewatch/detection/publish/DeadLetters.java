package io.minewatch.detection.publish;

import io.minewatch.contract.Topics;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts a message aside as it came, with the reason in its headers. */
@ApplicationScoped
public class DeadLetters {

    private final KafkaOut kafka;

    DeadLetters(KafkaOut kafka) {
        this.kafka = kafka;
    }

    /**
     * Puts a message aside and returns once Kafka has it.
     *
     * @throws InterruptedException when the service stops meanwhile
     */
    public void putAside(ConsumerRecord<String, byte[]> message, String reason) throws InterruptedException {
        var aside = new ProducerRecord<>(Topics.deadLetterOf(message.topic()), message.key(), message.value());
        message.headers().forEach(h -> aside.headers().add(h));
        KafkaOut.header(aside, "minewatch-reason", reason);
        KafkaOut.header(aside, "minewatch-partition", String.valueOf(message.partition()));
        KafkaOut.header(aside, "minewatch-offset", String.valueOf(message.offset()));
        kafka.send(List.of(aside));
        Log.warnf("frame put aside: probe=%s reason=%s", message.key(), reason);
    }
}
