package io.minewatch.ingest.frame;

import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.Topics;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Sends frames to Kafka. It never holds up the reader of a camera: while Kafka is away frames wait in a bounded memory,
 * and what does not fit or waits too long is lost, which its probe is told so that it is counted.
 */
@ApplicationScoped
public class FramePublisher {

    /** A reader waits no longer than this for room. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(100);

    private static final Duration REQUEST = Duration.ofSeconds(5);

    private final Producer<String, byte[]> producer;

    FramePublisher(@ConfigProperty(name = "kafka.bootstrap.servers") String servers, FrameConfig config) {
        this.producer =
                new KafkaProducer<>(producerConfig(servers, config), new StringSerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> producerConfig(String servers, FrameConfig config) {
        var map = new HashMap<String, Object>();
        map.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        map.put(ProducerConfig.CLIENT_ID_CONFIG, "camera-ingest-frames");
        map.put(ProducerConfig.ACKS_CONFIG, "all");
        map.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        map.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_MESSAGE_BYTES);
        map.put(ProducerConfig.BUFFER_MEMORY_CONFIG, config.bufferBytes());
        map.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, LONGEST_WAIT.toMillis());
        map.put(ProducerConfig.LINGER_MS_CONFIG, 10);
        map.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) REQUEST.toMillis());
        map.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                config.deliverWithin().toMillis());
        return map;
    }

    /** Asks for the topic's whereabouts before the first frame, which would not wait long enough for them. */
    void onStart(@Observes StartupEvent start) {
        Thread.ofVirtual().name("frames-warm-up").start(() -> {
            try {
                producer.partitionsFor(Topics.FRAMES);
            } catch (KafkaException e) {
                Log.debugf("frames topic not known yet: %s", e.getMessage());
            }
        });
    }

    /** Sends a frame; {@code delivered} or {@code lost} is run later, on another thread. */
    public void publish(Frame frame, Runnable delivered, Runnable lost) {
        try {
            var _ = producer.send(message(frame), (sent, failure) -> {
                if (failure == null) {
                    delivered.run();
                } else {
                    Log.debugf("frame lost: probe=%s cause=%s", frame.facts().probe(), failure.toString());
                    lost.run();
                }
            });
        } catch (KafkaException e) {
            Log.debugf("frame lost: probe=%s cause=%s", frame.facts().probe(), e.toString());
            lost.run();
        }
    }

    private static ProducerRecord<String, byte[]> message(Frame frame) {
        var facts = frame.facts();
        var message = new ProducerRecord<>(Topics.FRAMES, facts.probe().value(), frame.jpeg());
        CloudEventHeaders.of(facts.id().value(), "camera-ingest", Topics.FRAMES, facts.capturedAt(), "image/jpeg")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        message.headers()
                .add(CloudEventHeaders.FACTS, ContractJson.write(facts))
                .add(CloudEventHeaders.SHA256, facts.sha256().hex().getBytes(StandardCharsets.UTF_8));
        return message;
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
