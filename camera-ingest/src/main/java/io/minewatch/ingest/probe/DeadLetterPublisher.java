package io.minewatch.ingest.probe;

import io.minewatch.contract.Topics;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/** Puts messages aside that nobody can handle: as they came, with the reason in a header. */
@ApplicationScoped
class DeadLetterPublisher {

    private static final String REASON = "minewatch-reason";
    private static final long SECONDS_TO_DELIVER = 20;

    private final ReportProducer producer;
    private final Counts counts;

    DeadLetterPublisher(ReportProducer producer, Counts counts) {
        this.producer = producer;
        this.counts = counts;
    }

    /**
     * Puts a message aside and waits until Kafka has it.
     *
     * @throws KafkaException when Kafka does not take it: the message must then be read again
     */
    void putAside(ConsumerRecord<byte[], byte[]> message, String reason) {
        var letter = new ProducerRecord<>(
                Topics.deadLetterOf(message.topic()), null, message.key(), message.value(), message.headers());
        letter.headers().add(REASON, reason.getBytes(StandardCharsets.UTF_8));
        try {
            producer.send(letter).get(SECONDS_TO_DELIVER, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while putting a message aside", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("a message could not be put aside", e);
        }
        counts.deadLetter();
        Log.warnf(
                "message put aside: topic=%s partition=%d offset=%d reason=%s",
                message.topic(), message.partition(), message.offset(), reason);
    }
}
