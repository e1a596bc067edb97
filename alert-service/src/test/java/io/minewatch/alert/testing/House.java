package io.minewatch.alert.testing;

import io.minewatch.contract.CloudEventHeaders;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.NameIds;
import io.minewatch.contract.Topics;
import io.minewatch.contract.area.Area;
import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.sighting.EvidenceFacts;
import io.minewatch.contract.sighting.Sighting;
import io.minewatch.contract.site.Site;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** The rest of the house, as far as Kafka is concerned: it tells of the world and of what is seen. */
public final class House implements AutoCloseable {

    static {
        // The build shares its machine: what takes a second alone takes ten beside others.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
    }

    private final String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", servers), new ByteArraySerializer(), new ByteArraySerializer());

    /** Tells of the county's probe, sites and township. */
    public House tellOfCounty() {
        send(Topics.PROBES, County.PROBE.value(), ContractJson.write(County.probe()));
        send(Topics.AREAS, County.TOWNSHIP.value(), ContractJson.write(County.township()));
        tell(County.banned());
        tell(County.licensed());
        tell(County.expired());
        return this;
    }

    public void tell(Site site) {
        send(Topics.SITES, site.id().value(), ContractJson.write(site));
    }

    public void tell(Area area) {
        send(Topics.AREAS, area.id().value(), ContractJson.write(area));
    }

    public void tell(Sighting sighting) {
        send(Topics.SIGHTINGS, sighting.probe().value(), ContractJson.write(sighting));
    }

    public void tell(Probe probe) {
        send(Topics.PROBES, probe.id().value(), ContractJson.write(probe));
    }

    /** Tells of a change of a probe. */
    public void tell(ProbeStatus change) {
        var record = new ProducerRecord<>(
                Topics.PROBE_HEALTH,
                change.probe().value().getBytes(StandardCharsets.UTF_8),
                ContractJson.write(change));
        record.headers().add("ce_id", idOf(change).getBytes(StandardCharsets.UTF_8));
        send(record);
    }

    /** The id of the event that tells of a change. */
    public static String idOf(ProbeStatus change) {
        return NameIds.of("990101", "health", change.probe(), change.state(), change.since(), change.also());
    }

    /** Sends the picture of a sighting. */
    public void sendPicture(Sighting sighting) {
        sendPicture(sighting.evidence().getFirst(), SightingBuilder.pictureOf(sighting));
    }

    public void sendPicture(EvidenceFacts facts, byte[] picture) {
        var record = new ProducerRecord<>(
                Topics.EVIDENCE, facts.sighting().value().getBytes(StandardCharsets.UTF_8), picture);
        record.headers().add(CloudEventHeaders.FACTS, ContractJson.write(facts));
        record.headers().add(CloudEventHeaders.SHA256, facts.sha256().hex().getBytes(StandardCharsets.US_ASCII));
        send(record);
    }

    public void send(String topic, String key, byte[] value) {
        send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value));
    }

    /** Everything on a topic so far. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", servers, "auto.offset.reset", "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var messages = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
            return messages;
        }
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
