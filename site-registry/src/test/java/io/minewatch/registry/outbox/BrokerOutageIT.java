package io.minewatch.registry.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minewatch.contract.Actor;
import io.minewatch.contract.AreaId;
import io.minewatch.local.kafka.KafkaBroker;
import io.minewatch.local.kafka.TopicSetup;
import io.minewatch.local.process.Ports;
import io.minewatch.registry.area.Areas;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Published;
import io.minewatch.registry.change.Sql;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.testing.RegistryTest;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A broker of the test's own that hangs, and then dies. */
@QuarkusTest
class BrokerOutageIT extends RegistryTest {

    @Inject
    Sql sql;

    @Inject
    Changes changes;

    @Inject
    Areas areas;

    @Inject
    @All
    List<Published> published;

    @Inject
    OutboxConfig settings;

    private final Subject area = Subject.area("990101-zone-" + UUID.randomUUID());

    @Test
    @Timeout(180)
    void losesNothingAndStaysInOrderWhileTheBrokerHangsAndDies(@TempDir Path folder) throws Exception {
        try (var broker = new KafkaBroker(folder, folder.resolve("kafka.log"), Ports.free(), Ports.free())) {
            broker.start();
            TopicSetup.createMissing(broker.bootstrapServers());
            var publisher = new RecordPublisher(broker.bootstrapServers(), settings);
            var outbox = new Outbox(sql, changes, publisher, published, settings, new SimpleMeterRegistry());
            change(0);
            publishAll(outbox);

            broker.suspend();
            change(1);
            var hanging = CompletableFuture.runAsync(() -> publish(outbox));
            assertTimeout(Duration.ofSeconds(5), () -> change(2), "a clerk does not wait for Kafka");
            hanging.join();
            assertThat(outbox.countPending()).isPositive();
            broker.resume();
            publishAll(outbox);
            assertThat(Told.revisions(broker.bootstrapServers(), area))
                    .isSorted()
                    .endsWith(3L);

            broker.kill();
            change(3);
            assertThat(publish(outbox)).isZero();
            broker.start();
            publishAll(outbox);
            assertThat(Told.revisions(broker.bootstrapServers(), area))
                    .isSorted()
                    .endsWith(4L);
            publisher.close();
        }
    }

    private void change(long revision) {
        areas.put(new AreaId(area.id()), Zones.request(revision), Actor.system("test"));
    }

    private static int publish(Outbox outbox) {
        return QuarkusTransaction.requiringNew().call(outbox::publishSome);
    }

    private static void publishAll(Outbox outbox) {
        while (outbox.countPending() > 0) {
            publish(outbox);
        }
    }
}
