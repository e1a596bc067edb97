package io.minewatch.alert.dispatch;

import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.minewatch.alert.alert.Act;
import io.minewatch.alert.alert.AlertQuery;
import io.minewatch.alert.alert.Alerts;
import io.minewatch.alert.alert.Deciding;
import io.minewatch.alert.alert.HandlingSightings;
import io.minewatch.alert.dispatch.Notice.State;
import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.House;
import io.minewatch.alert.testing.Service;
import io.minewatch.alert.world.World;
import io.minewatch.contract.Actor;
import io.minewatch.contract.Coded;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tells a real HTTP server that fails at first. */
@QuarkusTest
@TestProfile(WebhookIT.WithWebhook.class)
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
@QuarkusTestResource(value = WebhookIT.Gateway.class, restrictToAnnotatedClass = true)
class WebhookIT {

    @Inject
    Notices notices;

    @Inject
    Alerts alerts;

    @Inject
    Deciding deciding;

    @Inject
    HandlingSightings handling;

    @Inject
    World world;

    private final House house = new House();

    List<String> received = List.of();

    @Test
    void triesAgainUntilItGetsThrough_andTellsEachNoticeOnce() {
        notices.raise(
                "test/1",
                "990101-probe-001",
                new Coded("camera.silent")
                        .with("probe", "\"山\"")
                        .with("state", "dark")
                        .with("since", "08:00"));
        notices.raise("test/1", "990101-probe-001", new Coded("camera.silent"));

        await().untilAsserted(() -> assertThat(notices.list(State.SENT, 10))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.attempts()).isEqualTo(3);
                    assertThat(notice.detail()).isNull();
                }));

        assertThat(received)
                .containsExactly(
                        "s3cret {\"text\":\"【探头】\\\"山\\\" 自 08:00 起无正常画面（dark）。\",\"about\":\"990101-probe-001\"}");
    }

    @Test
    void tellsOfAnAlertThatNobodyTakes_untilSomebodyDoes() {
        house.tellOfCounty();
        await().until(() -> world.current().findSite(County.BANNED).isPresent());
        handling.handle(aSighting().build(), world.current());

        await().untilAsserted(() -> assertThat(lasting()).contains("escalation.alert-unacknowledged"));
        await().untilAsserted(() -> assertThat(received).anyMatch(told -> told.contains("告警")));

        var alert = alerts.list(AlertQuery.raisedIn(null, null)).getFirst();
        var by = new Actor("test", "o", "Olga", List.of("operator"), null, null);
        deciding.acknowledge(alert.id(), new Act(UUID.randomUUID(), Instant.now(), by), alert.revision());

        await().untilAsserted(() -> assertThat(lasting()).doesNotContain("escalation.alert-unacknowledged"));
    }

    private List<String> lasting() {
        return notices.listLasting().stream().map(n -> n.what().code()).toList();
    }

    /** Grows impatient quickly. */
    public static class WithWebhook implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "minewatch.escalation.alert-unacknowledged", "PT1S", "minewatch.escalation.watch-every", "1s");
        }
    }

    /** A gateway that is out of order twice. */
    public static class Gateway implements QuarkusTestResourceLifecycleManager {

        private final List<String> received = new CopyOnWriteArrayList<>();
        private final AtomicInteger requests = new AtomicInteger();
        private final HttpServer server;

        public Gateway() throws IOException {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        }

        @Override
        public Map<String, String> start() {
            server.createContext("/send", exchange -> {
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                boolean works = requests.incrementAndGet() > 2;
                if (works) {
                    received.add(exchange.getRequestHeaders().getFirst("X-Secret") + " " + body);
                }
                exchange.sendResponseHeaders(works ? 200 : 503, -1);
                exchange.close();
            });
            server.start();
            try {
                var secret = Files.writeString(Files.createTempFile("webhook", ".secret"), "s3cret\n");
                return Map.of(
                        "minewatch.notify.webhook.url",
                                "http://127.0.0.1:" + server.getAddress().getPort() + "/send",
                        "minewatch.notify.webhook.template", "{\"text\":\"{text}\",\"about\":\"{subject}\"}",
                        "minewatch.notify.webhook.secret-header", "X-Secret",
                        "minewatch.notify.webhook.secret-file", secret.toString(),
                        "minewatch.notify.first-wait", "PT0.1S");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void inject(Object testInstance) {
            if (testInstance instanceof WebhookIT test) {
                test.received = received;
            }
        }

        @Override
        public void stop() {
            server.stop(0);
        }
    }
}
