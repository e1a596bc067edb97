package io.minewatch.alert.console;

import static io.minewatch.alert.testing.Calls.act;
import static io.minewatch.alert.testing.Calls.get;
import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.minewatch.alert.claim.Claims;
import io.minewatch.alert.testing.Calls;
import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.House;
import io.minewatch.alert.testing.Service;
import io.minewatch.alert.testing.Tokens;
import io.minewatch.alert.world.World;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.alert.AlertId;
import io.minewatch.contract.site.SiteState;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two operators at two walls. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class ClaimIT {

    @Inject
    World world;

    @Inject
    Claims claims;

    private final House house = new House();
    private final String olga = Tokens.of("olga", "operator");
    private final String otto = Tokens.of("otto", "operator");
    private String alert = "";

    @BeforeEach
    void raiseAnAlert() {
        house.tellOfCounty();
        var site = new SiteId("990101-site-zz" + System.nanoTime());
        house.tell(County.site(site, SiteState.Kind.BANNED, County.boundary(-15, 40, 15, 80), List.of()));
        await().until(() -> world.current().findSite(site).isPresent());
        house.tell(aSighting().from(Instant.now().minusSeconds(20)).build());
        await().until(() -> {
            List<String> ids = given().auth()
                    .oauth2(olga)
                    .get("/api/v1/alerts")
                    .path("alerts.findAll { it.placeName == '%s' }.id".formatted(site.value()));
            alert = ids.isEmpty() ? "" : ids.getFirst();
            return !ids.isEmpty();
        });
    }

    @Test
    void nobodyActsUnawaresOnWhatSomebodyElseLooksAt_butWhoeverKnowsMay() {
        claim(olga, Map.of()).statusCode(200).body("claim.by.name", equalTo("olga"));
        claim(otto, Map.of()).body("claim.by.name", equalTo("olga"));
        detail(otto).body("claim.by.name", equalTo("olga"));

        post(otto, "acknowledgements", Map.of("expectedRevision", 1))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("alert.claimed"))
                .body("parameters.by", equalTo("olga"));
        post(otto, "comments", Map.of("text", "I can see it too")).statusCode(200);
        post(otto, "acknowledgements", Map.of("expectedRevision", 1, "override", true))
                .statusCode(200)
                .body("acknowledgedBy.name", equalTo("otto"));
        detail(olga).body("log.what.code", not(hasItem("log.alert.taken-over")));
    }

    @Test
    void anAlertIsTakenOver_andTheLedgerTellsFromWhom() {
        claim(olga, Map.of());

        claim(otto, Map.of("override", true)).body("claim.by.name", equalTo("otto"));
        claim(otto, Map.of("override", true));

        post(olga, "acknowledgements", Map.of("expectedRevision", 1)).statusCode(409);
        detail(olga)
                .body(
                        "log.findAll { it.what.code == 'log.alert.taken-over' }.what.parameters.from",
                        equalTo(List.of("olga")));
    }

    @Test
    void aClaimIsGivenBack_andRunsOut() {
        claim(olga, Map.of());
        claim(olga, Map.of("until", Instant.now().minusSeconds(1).toString())).body("claim", nullValue());
        detail(otto).body("claim", nullValue());

        claim(olga, Map.of("until", Instant.now().plusMillis(900).toString())).body("claim.by.name", equalTo("olga"));
        await().untilAsserted(() -> claim(otto, Map.of()).body("claim.by.name", equalTo("otto")));
    }

    @Test
    void anActThatWasDoneIsNotRefusedWhenItIsSentAgain() {
        var acknowledgement = act(Map.of("expectedRevision", 1));
        send(olga, "acknowledgements", acknowledgement).statusCode(200);
        claim(otto, Map.of());

        send(olga, "acknowledgements", acknowledgement).statusCode(200);
    }

    @Test
    void ofManyWhoClaimAtOnceOneGetsIt() {
        var names = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> Tokens.of("operator" + i, "operator"))
                .map(token -> claim(token, Map.of()).extract().<String>path("claim.by.name"))
                .distinct()
                .toList();

        assertThat(names).hasSize(1);
        assertThat(claims.find(new AlertId(alert)).orElseThrow().by().displayName())
                .isEqualTo(names.getFirst());
    }

    @Test
    void tellsOpenPagesWhoBeginsAndWhoCeasesToLook() throws Exception {
        var heard = new ConcurrentLinkedQueue<String>();
        try (var http = HttpClient.newHttpClient()) {
            var feed = Thread.ofVirtual().start(() -> listen(http, heard));
            await().until(() -> heard.stream().anyMatch(line -> line.contains("revision")));
            claim(olga, Map.of());
            await().until(() -> told(heard).anyMatch(line -> line.contains("\"name\":\"olga\"")));
            claim(olga, Map.of("until", Instant.now().minusSeconds(1).toString()));
            await().until(() -> told(heard).anyMatch(line -> !line.contains("\"claim\"")));
            feed.interrupt();
            http.shutdownNow();
        }
    }

    @Test
    void isNothingForRolesThatDecideNothing_norForAlertsThatAreNot() {
        claim(Tokens.of("anna", "auditor"), Map.of()).statusCode(403);
        Calls.post(olga, "/api/v1/alerts/990101-none/claims", act(Map.of())).statusCode(404);
    }

    private Stream<String> told(Queue<String> heard) {
        return heard.stream().filter(line -> line.contains("\"alert\":\"" + alert + "\""));
    }

    private void listen(HttpClient http, Queue<String> heard) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:%d/api/v1/live".formatted(RestAssured.port)))
                .header("Authorization", "Bearer " + otto)
                .build();
        try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
            lines.filter(line -> line.startsWith("data:")).forEach(heard::add);
        } catch (IOException | UncheckedIOException e) {
            // The test is over.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ValidatableResponse claim(String who, Map<String, Object> more) {
        return post(who, "claims", more);
    }

    private ValidatableResponse detail(String who) {
        return get(who, "/api/v1/alerts/" + alert);
    }

    private ValidatableResponse post(String who, String act, Map<String, Object> more) {
        return send(who, act, act(more));
    }

    private ValidatableResponse send(String who, String act, Map<String, Object> body) {
        return Calls.post(who, "/api/v1/alerts/%s/%s".formatted(alert, act), body);
    }
}
