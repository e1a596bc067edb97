package io.minewatch.alert.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.minewatch.contract.Topics;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts aside, as it came, a message that nobody can handle; it is counted and shown, never dropped. */
@ApplicationScoped
public class DeadLetters {

    private final KafkaSender sender;
    private final MeterRegistry meters;
    private final AtomicLong putAside = new AtomicLong();

    DeadLetters(KafkaSender sender, MeterRegistry meters) {
        this.sender = sender;
        this.meters = meters;
    }

    /**
     * Puts a message on its topic's dead-letter topic and waits until it is there.
     *
     * @throws IllegalStateException when Kafka does not take it: the caller must then not go on to the next message
     */
    public void putAside(ConsumerRecord<byte[], byte[]> message, String reason) {
        var headers = new HashMap<String, String>();
        message.headers()
                .forEach(h -> headers.put(h.key(), new String(h.value(), java.nio.charset.StandardCharsets.UTF_8)));
        headers.putAll(Map.of(
                "minewatch-reason", reason,
                "minewatch-partition", String.valueOf(message.partition()),
                "minewatch-offset", String.valueOf(message.offset())));
        var letter = new ProducerRecord<>(Topics.deadLetterOf(message.topic()), message.key(), message.value());
        try {
            sender.send(letter, headers).get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while putting aside a message of " + message.topic(), e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka does not take the dead letter of " + message.topic(), e);
        }
        putAside.incrementAndGet();
        meters.counter("minewatch.put.aside", "topic", message.topic()).increment();
        Log.warnf(
                "message put aside: topic=%s partition=%d offset=%d reason=%s",
                message.topic(), message.partition(), message.offset(), reason);
    }

    /** How many were put aside since the service started. */
    public long count() {
        return putAside.get();
    }
}
