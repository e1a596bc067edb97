package io.minewatch.alert.console;

import static io.minewatch.alert.testing.Calls.act;
import static io.minewatch.alert.testing.Calls.get;
import static io.minewatch.alert.testing.Calls.post;
import static io.minewatch.alert.testing.Calls.put;
import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.House;
import io.minewatch.alert.testing.Service;
import io.minewatch.alert.testing.Tokens;
import io.minewatch.alert.world.World;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.Topics;
import io.minewatch.contract.dispatch.Dispatch;
import io.minewatch.contract.site.SiteState;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class DispatchIT {

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1, 2, (byte) 0xff, (byte) 0xd9};

    @Inject
    World world;

    private final House house = new House();
    private final String operator = Tokens.of("olga", "operator");
    private final String patrol = Tokens.of("petra", "patrol");
    private final String supervisor = Tokens.of("sven", "supervisor");
    private final String name = "990101-patrol-yanhe-" + System.nanoTime();
    private String alert = "";

    @BeforeEach
    void raiseAnAlert() {
        house.tellOfCounty();
        var site = new SiteId("990101-site-zz" + System.nanoTime());
        house.tell(County.site(site, SiteState.Kind.BANNED, County.boundary(-15, 40, 15, 80), List.of()));
        await().until(() -> world.current().findSite(site).isPresent());
        house.tell(aSighting().from(Instant.now().minusSeconds(20)).build());
        await().until(() -> {
            List<String> ids = get(operator, "/api/v1/alerts")
                    .extract()
                    .path("alerts.findAll { it.placeName == '%s' }.id".formatted(site.value()));
            alert = ids.isEmpty() ? "" : ids.getFirst();
            return !ids.isEmpty();
        });
        put(
                        supervisor,
                        "/api/v1/patrols/" + name,
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "doneAt",
                                Instant.now().toString(),
                                "name",
                                "Yanhe 1",
                                "township",
                                County.TOWNSHIP.value(),
                                "members",
                                List.of("petra")))
                .statusCode(200);
        put(
                        supervisor,
                        "/api/v1/patrols/" + name + "/duty",
                        Map.of(
                                "id",
                                UUID.randomUUID(),
                                "doneAt",
                                Instant.now().toString(),
                                "from",
                                Instant.now().minusSeconds(60).toString()))
                .statusCode(200)
                .body("onDuty", equalTo(true));
    }

    @Test
    void goesAllTheWayToAReportAndASettlement() throws Exception {
        post(operator, "/api/v1/alerts/" + alert + "/acknowledgements", act(Map.of("expectedRevision", 1)))
                .statusCode(200)
                .body("status", equalTo("ACKNOWLEDGED"))
                .body("acknowledgedBy.name", equalTo("olga"));
        get(operator, "/api/v1/alerts/" + alert + "/patrols").body("patrols.patrol.id", hasItem(name));
        var dispatch = order();
        var steps = "/api/v1/dispatches/" + dispatch + "/steps";
        var accepted = act(Map.of("kind", "ACCEPTED"));
        // A phone that was offline: set out comes before accepted, which comes twice.
        post(patrol, steps, act(Map.of("kind", "SET_OUT", "position", List.of(110.95, 25.95))))
                .statusCode(200);
        post(patrol, steps, accepted).statusCode(200);
        post(patrol, steps, accepted)
                .statusCode(200)
                .body("steps.findAll { it.kind == 'ACCEPTED' }.size()", equalTo(1));
        post(patrol, steps, act(Map.of("kind", "ARRIVED"))).body("next", equalTo("REPORTED"));
        var photo = sendPhoto(dispatch);
        var finding = act(Map.of("kind", "FOUND", "machines", List.of("EXCAVATOR"), "photos", List.of(photo)));
        post(operator, "/api/v1/alerts/" + alert + "/settlements", settlement(1000))
                .statusCode(409);
        post(patrol, "/api/v1/dispatches/" + dispatch + "/findings", finding)
                .statusCode(200)
                .body("finding.photos", contains(photo));
        post(patrol, "/api/v1/dispatches/" + dispatch + "/findings", finding).statusCode(200);

        int revision = get(operator, "/api/v1/alerts/" + alert)
                .body("dispatch.step", equalTo("REPORTED"))
                .body("log.what.code", hasItem("log.dispatch.reported"))
                .extract()
                .path("revision");
        for (var outcome : List.of("PSEUDO_CHANGE", "HISTORIC_TRACE")) {
            var denial = act(Map.of("expectedRevision", revision, "outcome", outcome, "explanation", "nothing there"));
            post(supervisor, "/api/v1/alerts/" + alert + "/settlements", denial)
                    .statusCode(403)
                    .body("code", equalTo("settlement.against-finding"));
        }
        post(operator, "/api/v1/alerts/" + alert + "/settlements", settlement(revision))
                .statusCode(200)
                .body("status", equalTo("SETTLED"))
                .body("settlement.outcome", equalTo("ILLEGAL"));
        given().auth().oauth2(patrol).get("/api/v1/evidence/" + photo).then().statusCode(200);
        assertThat(house.read(Topics.DISPATCHES).stream()
                        .map(m -> ContractJson.read(m.value(), Dispatch.class))
                        .filter(d -> d.id().value().equals(dispatch))
                        .map(Dispatch::revision))
                .isNotEmpty()
                .isSorted();
        get(supervisor, "/api/v1/review/alerts")
                .body("responses.find { it.stage == 'reported' }.count", greaterThan(0));
    }

    @Test
    void doesNotExistForPatrolsOfOtherTownships() {
        var dispatch = order();
        var foreign = Tokens.ofTownship("frida", "990101-township-elsewhere", "patrol");

        get(patrol, "/api/v1/dispatches?mine=true").body("dispatches.id", hasItem(dispatch));
        get(foreign, "/api/v1/dispatches").body("dispatches.id", not(hasItem(dispatch)));
        get(foreign, "/api/v1/dispatches/" + dispatch).statusCode(404);
        post(foreign, "/api/v1/dispatches/" + dispatch + "/steps", act(Map.of("kind", "ACCEPTED")))
                .statusCode(404);
    }

    @Test
    void refusesWhatWasDecidedOnAnOldView_andWhatTheRoleMayNot() {
        post(operator, "/api/v1/alerts/" + alert + "/acknowledgements", act(Map.of("expectedRevision", 1)))
                .statusCode(200);

        post(operator, "/api/v1/alerts/" + alert + "/dispatches", act(Map.of("expectedRevision", 1, "patrol", name)))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("revision.stale"))
                .body("parameters.revision", equalTo("2"));
        post(patrol, "/api/v1/alerts/" + alert + "/acknowledgements", act(Map.of("expectedRevision", 2)))
                .statusCode(403);
        post(operator, "/api/v1/alerts/" + alert + "/acknowledgements", Map.of("expectedRevision", 2))
                .statusCode(400)
                .body("errors.field", contains("id"));
        post(operator, "/api/v1/alerts/" + alert + "/settlements", settlement(2))
                .statusCode(403)
                .body("code", equalTo("settlement.needs-finding"));
        post(
                        supervisor,
                        "/api/v1/alerts/" + alert + "/settlements",
                        act(Map.of("expectedRevision", 2, "outcome", "PSEUDO_CHANGE")))
                .statusCode(400)
                .body("errors.field", contains("explanation"));
        given().get("/api/v1/alerts").then().statusCode(401);
    }

    @Test
    void showsTheWorldAndHowTheSystemDoes() {
        get(operator, "/api/v1/world")
                .body("probes.find { it.id == '%s' }.fieldOfView.type".formatted(County.PROBE), equalTo("MultiPolygon"))
                .body("townships.name", hasItem("沿河镇"))
                .body("sites", not(empty()));
        get(operator, "/api/v1/county").body("adcode", equalTo("990101"));
        get(operator, "/api/v1/me").body("name", equalTo("olga")).body("roles", contains("operator"));
        await().untilAsserted(() -> get(operator, "/api/v1/system")
                .body("services.find { it.name == 'kafka' }.state", equalTo("UP"))
                .body("services.find { it.name == 'database' }.state", equalTo("UP"))
                .body("stalled", empty()));
        get(supervisor, "/api/v1/review/closure").body("definition.code", equalTo("closure.rate-definition"));
        get(supervisor, "/api/v1/ledger/verification").body("valid", equalTo(true));
        get(operator, "/api/v1/notices?state=not_configured").statusCode(200);
    }

    private String sendPhoto(String dispatch) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:%d/api/v1/dispatches/%s/photos".formatted(RestAssured.port, dispatch)))
                .header("Authorization", "Bearer " + patrol)
                .header("Content-Type", "image/jpeg")
                .header("X-Photo-Id", UUID.randomUUID().toString())
                .header("X-Taken-At", Instant.now().toString())
                .POST(BodyPublishers.ofByteArray(JPEG))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonPath.from(answer.body()).getString("sha256");
        }
    }

    private String order() {
        int revision = get(operator, "/api/v1/alerts/" + alert).extract().path("revision");
        var order = act(Map.of("expectedRevision", revision, "patrol", name, "note", "take care"));
        String first = post(operator, "/api/v1/alerts/" + alert + "/dispatches", order)
                .statusCode(200)
                .body("note", equalTo("take care"))
                .extract()
                .path("id");
        post(operator, "/api/v1/alerts/" + alert + "/dispatches", order)
                .statusCode(200)
                .body("id", equalTo(first));
        return first;
    }

    private static Map<String, Object> settlement(int revision) {
        return act(Map.of("expectedRevision", revision, "outcome", "ILLEGAL"));
    }
}
