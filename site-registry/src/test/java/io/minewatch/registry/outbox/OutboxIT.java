package io.minewatch.registry.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.minewatch.contract.Actor;
import io.minewatch.contract.AreaId;
import io.minewatch.local.kafka.TopicSetup;
import io.minewatch.registry.area.Areas;
import io.minewatch.registry.change.Changes;
import io.minewatch.registry.change.Moment;
import io.minewatch.registry.change.Subject;
import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.minewatch.registry.testing.Requests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The service's own loop is off here: a test publishes when it means to, as a process that starts again does. */
@QuarkusTest
@Timeout(120)
class OutboxIT extends RegistryTest {

    @Inject
    OutboxConfig settings;

    @Inject
    Outbox outbox;

    @Inject
    TopicAudit audit;

    @Inject
    Areas areas;

    @Inject
    RecordPublisher publisher;

    @Inject
    Changes changes;

    private final String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);

    private final Subject area = Subject.area("990101-zone-" + UUID.randomUUID());

    @BeforeEach
    void nothingPending() {
        publishAll();
    }

    @Test
    void aChangeCommittedByAProcessThatDiesIsToldByTheNext() {
        change(0);
        assertThat(Told.revisions(servers, area)).isEmpty();

        publishAll();

        assertThat(Told.revisions(servers, area)).containsExactly(1L);
        assertThat(outbox.countPending()).isZero();
    }

    @Test
    void aProcessThatDiesOnceKafkaHasItTellsTheSameAgainAndNeverLess() {
        change(0);
        QuarkusTransaction.begin();
        outbox.publishSome();
        QuarkusTransaction.rollback();
        change(1);

        publishAll();

        assertThat(Told.revisions(servers, area)).containsExactly(1L, 2L);
    }

    @Test
    void aTransactionThatCommitsLateIsToldThoughALaterOneWasToldBefore() throws Exception {
        var late = Subject.area(area.id() + "-late");
        var made = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var lateChange = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                .run(() -> {
                    areas.put(new AreaId(late.id()), Zones.request(0), Actor.system("test"));
                    made.countDown();
                    await().until(() -> commit.getCount() == 0);
                }));
        made.await();
        change(0);
        publishAll();
        assertThat(Told.revisions(servers, area)).containsExactly(1L);
        assertThat(Told.revisions(servers, late)).isEmpty();

        commit.countDown();
        lateChange.join();
        publishAll();

        assertThat(Told.revisions(servers, late)).containsExactly(1L);
    }

    @Test
    void severalCopiesNeverTellAnOlderRevisionAfterANewerOne() throws Exception {
        var done = new CountDownLatch(1);
        try (var copies = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < 3; i++) {
                copies.submit(() -> {
                    while (done.getCount() > 0) {
                        outbox.publishSome();
                    }
                });
            }
            try {
                for (int revision = 0; revision < 60; revision++) {
                    change(revision);
                }
                await().atMost(Duration.ofSeconds(30)).until(() -> outbox.countPending() == 0);
            } finally {
                done.countDown();
            }
        }

        var told = Told.revisions(servers, area);
        assertThat(told).isSorted().endsWith(60L);
        assertThat(told).doesNotHaveDuplicates();
    }

    @Test
    void whatKafkaLostIsToldAgainAtStart() {
        change(0);
        publishAll();
        TopicSetup.recreateAll(servers);
        change(1);
        publishAll();
        var untouched = Subject.area(Requests.TOWNSHIP);
        Requests.registerTownship();
        publishAll();
        TopicSetup.recreateAll(servers);

        audit.run();
        publishAll();

        assertThat(Told.revisions(servers, area)).containsExactly(2L);
        assertThat(Told.revisions(servers, untouched)).containsExactly(1L);
        audit.run();
        assertThat(outbox.countPending()).as("an audit that finds all in place").isZero();
    }

    @Test
    void aDatabaseRestoredFromABackupGoesPastWhatKafkaWasTold() throws Exception {
        change(0);
        var later = new Moment(7, changes.known(area, null).recordedAt());
        publisher.send(area, later, Map.of("revision", 7)).get();

        audit.run();
        publishAll();

        assertThat(Told.revisions(servers, area)).endsWith(7L, 8L);
        Person.CLERK.get("/areas/" + area.id()).body("revision", equalTo(8));
    }

    @Test
    void anAdministratorHasEverythingToldAgain() {
        change(0);
        publishAll();

        Person.ADMIN.post("/areas/republication", Map.of()).statusCode(202);
        publishAll();

        assertThat(Told.revisions(servers, area)).containsExactly(1L, 1L);
    }

    @Test
    void theLoopTellsByItself() {
        var loop = new OutboxLoop(
                outbox, audit, Zones.publishing(settings), new SimpleMeterRegistry(), InstantSource.system());
        loop.start(new StartupEvent());
        try {
            change(0);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(Told.revisions(servers, area)).containsExactly(1L));
        } finally {
            loop.stop(new ShutdownEvent());
        }
    }

    private void change(long revision) {
        areas.put(new AreaId(area.id()), Zones.request(revision), Actor.system("test"));
    }

    private void publishAll() {
        while (outbox.countPending() > 0) {
            outbox.publishSome();
        }
    }
}
