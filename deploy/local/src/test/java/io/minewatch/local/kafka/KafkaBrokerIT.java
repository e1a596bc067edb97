package io.minewatch.local.kafka;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Topics;
import io.minewatch.local.process.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {

    private static final TopicPartition EVIDENCE = new TopicPartition(Topics.EVIDENCE, 0);

    @TempDir
    Path folder;

    @Test
    void keepsLargeMessagesThroughAKill() throws Exception {
        try (var broker = newBroker().start()) {
            TopicSetup.createMissing(broker.bootstrapServers());
            TopicSetup.createMissing(broker.bootstrapServers());
            send(broker, new byte[Topics.MAX_MESSAGE_BYTES - 1000]);

            broker.kill();
            broker.start();

            assertThat(receive(broker)).containsExactly(Topics.MAX_MESSAGE_BYTES - 1000);
        }
    }

    @Test
    void makesTheTopicsAsTheContractSaysAndEmptiesThem() throws Exception {
        try (var broker = newBroker().start()) {
            TopicSetup.createMissing(broker.bootstrapServers());
            send(broker, new byte[10]);

            TopicSetup.recreateAll(broker.bootstrapServers());

            assertThat(receive(broker)).isEmpty();
            try (var admin = broker.admin()) {
                var topics = admin.listTopics().names().get();
                assertThat(topics)
                        .containsAll(Topics.ALL.stream().map(Topics.Topic::name).toList());
                var probes = new ConfigResource(ConfigResource.Type.TOPIC, Topics.PROBES);
                var config = requireNonNull(
                        admin.describeConfigs(List.of(probes)).all().get().get(probes));
                assertThat(config.get("cleanup.policy").value()).isEqualTo("compact");
            }
            broker.stop();
        }
    }

    private KafkaBroker newBroker() {
        return new KafkaBroker(folder.resolve("kafka"), folder.resolve("kafka.log"), Ports.free(), Ports.free());
    }

    private static void send(KafkaBroker broker, byte[] value) throws Exception {
        Map<String, Object> config =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "max.request.size", Topics.MAX_MESSAGE_BYTES);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(EVIDENCE.topic(), EVIDENCE.partition(), new byte[] {1}, value))
                    .get();
        }
    }

    private static List<Integer> receive(KafkaBroker broker) {
        Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(EVIDENCE));
            consumer.seekToBeginning(List.of(EVIDENCE));
            long end = consumer.endOffsets(List.of(EVIDENCE)).getOrDefault(EVIDENCE, 0L);
            var sizes = new ArrayList<Integer>();
            while (consumer.position(EVIDENCE) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(r -> sizes.add(r.value().length));
            }
            return sizes;
        }
    }
}
