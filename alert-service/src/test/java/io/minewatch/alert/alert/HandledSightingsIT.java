package io.minewatch.alert.alert;

import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.minewatch.alert.delivery.DeadLetters;
import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.House;
import io.minewatch.alert.testing.Service;
import io.minewatch.alert.world.World;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.Topics;
import io.minewatch.contract.sighting.SightingId;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kafka is told that a sighting is done when the database has it for certain, and not when it had it once. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class HandledSightingsIT {

    @Inject
    HandledSightings handled;

    @Inject
    HandlingSightings handling;

    @Inject
    SeenSightings sightings;

    @Inject
    DeadLetters deadLetters;

    @Inject
    World world;

    private final String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);

    /** What the database had of a sighting when Kafka was told that it is done. */
    private final List<Boolean> done = new CopyOnWriteArrayList<>();

    @BeforeEach
    void tellOfTheCounty() {
        new House().tellOfCounty();
        await().until(() -> world.current().findSite(County.EXPIRED).isPresent());
    }

    @Test
    void isDoneWithWhatTheDatabaseHas() {
        var sighting = aSighting().build();
        handling.handle(sighting, world.current());

        add(sighting.id(), ContractJson.write(sighting));

        await().untilAsserted(() -> assertThat(done).containsExactly(true));
    }

    @Test
    void handlesOnceMoreWhatTheDatabaseLost_andIsDoneWithItOnlyThen() {
        var lost = aSighting().build();

        add(lost.id(), ContractJson.write(lost));

        await().untilAsserted(() -> assertThat(done).containsExactly(true));
    }

    @Test
    void isDoneWithTheOthers_whenOneThatWasLostMustBePutAside() {
        var sighting = aSighting().build();
        var unreadable = new SightingId("990101-sighting-" + System.nanoTime());
        handling.handle(sighting, world.current());
        long before = deadLetters.count();

        add(unreadable, "no JSON".getBytes(StandardCharsets.UTF_8));
        add(sighting.id(), ContractJson.write(sighting));

        await().untilAsserted(() -> assertThat(done).containsExactlyInAnyOrder(false, true));
        assertThat(deadLetters.count()).isEqualTo(before + 1);
    }

    @Test
    void tellsKafkaHowFarItIs() {
        try (var house = new House();
                var kafka = Admin.create(Map.of("bootstrap.servers", servers))) {
            house.tell(aSighting().build());

            await().untilAsserted(() -> {
                var said = said(kafka);
                assertThat(said).isNotEmpty().isEqualTo(told(kafka, said.keySet()));
            });
        }
    }

    /** How far the service says that it is, by partition. */
    private static Map<TopicPartition, Long> said(Admin kafka) throws Exception {
        return kafka.listConsumerGroupOffsets("alert-service").partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(entry -> entry.getValue() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    /** How far these partitions go. */
    private static Map<TopicPartition, Long> told(Admin kafka, Set<TopicPartition> partitions) throws Exception {
        var newest = partitions.stream().collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest()));
        return kafka.listOffsets(newest).all().get().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    private void add(SightingId id, byte[] told) {
        var message = new ConsumerRecord<>(Topics.SIGHTINGS, 0, 0L, new byte[0], told);
        handled.add(id, message, () -> done.add(sightings.isSeen(id)));
    }
}
