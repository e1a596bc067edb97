package io.minewatch.registry.outbox;

import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.Topics;
import io.minewatch.registry.change.Moment;
import io.minewatch.registry.change.Subject;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts records on their topics. */
@ApplicationScoped
public class RecordPublisher {

    private final Producer<String, byte[]> producer;

    public RecordPublisher(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, OutboxConfig config) {
        this.producer = new KafkaProducer<>(
                settings(servers, config.deliveryTimeout()), new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends a record; the future ends when Kafka has it, or surely never will from us. */
    Future<RecordMetadata> send(Subject subject, Moment moment, Object record) {
        var topic = RecordTopics.of(subject.kind());
        var message = new ProducerRecord<>(topic, subject.id(), ContractJson.write(record));
        CloudEventHeaders.ofJson(subject.id() + "@" + moment.revision(), "site-registry", topic, moment.recordedAt())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return producer.send(message);
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(5));
    }

    /** Idempotent, so that a retry inside the client neither doubles nor reorders what it sends. */
    private static Map<String, Object> settings(String servers, Duration timeout) {
        int attempt = (int) timeout.toMillis() / 3;
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                servers,
                ProducerConfig.CLIENT_ID_CONFIG,
                "site-registry-outbox",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Topics.MAX_MESSAGE_BYTES,
                ProducerConfig.LINGER_MS_CONFIG,
                5,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                attempt,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                attempt,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                (int) timeout.toMillis());
    }
}
