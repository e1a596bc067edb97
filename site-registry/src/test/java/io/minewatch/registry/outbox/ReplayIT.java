package io.minewatch.registry.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.Actor;
import io.minewatch.contract.AreaId;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.area.Area;
import io.minewatch.registry.area.Areas;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.testing.RegistryTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a service learns that starts from nothing, while clerks and copies of the registry were busy. */
@QuarkusTest
class ReplayIT extends RegistryTest {

    private static final int SUBJECTS = 12;
    private static final int CHANGES = 6;

    @Inject
    Areas areas;

    @Inject
    Changes changes;

    @Inject
    Outbox outbox;

    private final String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private final String prefix = "990101-zone-" + UUID.randomUUID() + "-";

    @Test
    @Timeout(60)
    void aConsumerFromNothingHearsEachThingInOrderAndEndsWithWhatTheRegistryHolds() throws Exception {
        try (var workers = Executors.newFixedThreadPool(6)) {
            var clerks = IntStream.range(0, SUBJECTS)
                    .<Callable<Object>>mapToObj(i -> () -> changeAgainAndAgain(prefix + i))
                    .toList();
            var copies = IntStream.range(0, 2)
                    .mapToObj(i -> workers.submit(this::publish))
                    .toList();
            for (var clerk : workers.invokeAll(clerks)) {
                clerk.get();
            }
            for (var copy : copies) {
                copy.get();
            }
        }
        publishAll();

        var last = new HashMap<String, Area>();
        for (var message : Told.messages(servers, Subject.Kind.AREA)) {
            if (!message.key().startsWith(prefix)) {
                continue;
            }
            var told = ContractJson.read(message.value(), Area.class);
            var before = last.put(message.key(), told);
            assertThat(before == null || before.revision() < told.revision())
                    .as("%s in order", message.key())
                    .isTrue();
        }

        assertThat(last).hasSize(SUBJECTS).containsExactlyInAnyOrderEntriesOf(held());
    }

    private Map<String, Area> held() {
        var held = new HashMap<String, Area>();
        for (int i = 0; i < SUBJECTS; i++) {
            var id = prefix + i;
            held.put(id, areas.get(new AreaId(id), changes.known(Subject.area(id), null)));
        }
        return held;
    }

    private boolean changeAgainAndAgain(String id) {
        for (int revision = 0; revision < CHANGES; revision++) {
            areas.put(new AreaId(id), Zones.request(revision), Actor.system("test"));
        }
        return true;
    }

    private void publish() {
        for (int i = 0; i < 20; i++) {
            outbox.publishSome();
        }
    }

    private void publishAll() {
        while (outbox.countPending() > 0) {
            outbox.publishSome();
        }
    }
}
