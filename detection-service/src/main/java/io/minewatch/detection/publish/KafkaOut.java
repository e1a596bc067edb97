package io.minewatch.detection.publish;

import io.minewatch.contract.Topics;
import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sends to Kafka and returns once it is kept there. While Kafka is away it waits: nothing is dropped. */
@ApplicationScoped
class KafkaOut {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final KafkaProducer<String, byte[]> producer;

    KafkaOut(@ConfigProperty(name = "kafka.bootstrap.servers") String servers) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        servers,
                        ProducerConfig.CLIENT_ID_CONFIG,
                        "detection-service",
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        4L * Topics.MAX_MESSAGE_BYTES,
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        Topics.MAX_MESSAGE_BYTES),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /**
     * Sends messages in their order and waits until Kafka has them all.
     *
     * @throws InterruptedException when the service stops meanwhile; what was not kept is sent again after the restart
     */
    void send(List<ProducerRecord<String, byte[]>> messages) throws InterruptedException {
        var missing = messages;
        while (!missing.isEmpty()) {
            missing = unkept(missing);
            if (!missing.isEmpty()) {
                Log.warnf("Kafka is away, will try again: messages=%d after=%s", missing.size(), PATIENCE);
                Thread.sleep(PATIENCE);
            }
        }
    }

    private List<ProducerRecord<String, byte[]>> unkept(List<ProducerRecord<String, byte[]>> messages)
            throws InterruptedException {
        var sent = messages.stream().map(m -> new Sent(m, producer.send(m))).toList();
        var unkept = new ArrayList<ProducerRecord<String, byte[]>>();
        for (var one : sent) {
            try {
                one.kept().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof RetriableException)) {
                    throw new IllegalStateException(
                            "Kafka refuses a message on " + one.message().topic(), e.getCause());
                }
                unkept.add(one.message());
            }
        }
        return unkept;
    }

    private record Sent(ProducerRecord<String, byte[]> message, Future<RecordMetadata> kept) {}

    static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
