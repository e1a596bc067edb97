package io.minewatch.ingest.probe;

import io.minewatch.contract.Topics;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The way to Kafka for what must not be lost: changes of state and dead letters wait a night for it. Frames have a way of
 * their own, which they may fill up.
 */
@ApplicationScoped
class ReportProducer {

    private static final Duration DELIVER_WITHIN = Duration.ofHours(12);

    private final Producer<byte[], byte[]> producer;

    ReportProducer(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "camera-ingest-reports",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Topics.MAX_MESSAGE_BYTES,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        8L * 1024 * 1024,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        5_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        (int) DELIVER_WITHIN.toMillis()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Sends a message; the future ends when Kafka has it. */
    Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> message) {
        return producer.send(message);
    }

    /** Sends a message that nobody waits for; if Kafka never takes it, the log says so. */
    void sendLater(ProducerRecord<byte[], byte[]> message) {
        var _ = producer.send(message, (sent, failure) -> {
            if (failure != null) {
                Log.errorf("report lost: topic=%s cause=%s", message.topic(), failure.toString());
            }
        });
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
