package io.minewatch.alert.console;

import static io.minewatch.alert.testing.SightingBuilder.aSighting;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.minewatch.alert.testing.County;
import io.minewatch.alert.testing.House;
import io.minewatch.alert.testing.Service;
import io.minewatch.alert.testing.Tokens;
import io.minewatch.alert.world.World;
import io.minewatch.contract.SiteId;
import io.minewatch.contract.site.SiteState;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.local.testing.PostgisResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operator's list: ranked, in rows, and joined by people. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(value = PostgisResource.class, initArgs = @ResourceArg(name = "schema", value = "alert"))
@QuarkusTestResource(Service.class)
class QueueIT {

    @Inject
    World world;

    private final House house = new House();
    private final String operator = Tokens.of("olga", "operator");

    @BeforeEach
    void tellOfTheCounty() {
        house.tellOfCounty();
    }

    @Test
    void twoAlertsThatAreJoinedAreOneRow_andBothAreKept() {
        var one = raise();
        var other = raise();
        var join = Map.of(
                "id", UUID.randomUUID(), "doneAt", Instant.now().toString(), "expectedRevision", 1, "other", other);

        post("/api/v1/alerts/" + one + "/joins", join).statusCode(200).body("joined.id", hasItem(other));
        post("/api/v1/alerts/" + one + "/joins", join).statusCode(200).body("revision", equalTo(2));

        var list = list("");
        String group = list.getString("alerts.find { it.id == '%s' }.group".formatted(one));
        assertThat(group).isNotNull();
        assertThat(list.getString("alerts.find { it.id == '%s' }.group".formatted(other)))
                .isEqualTo(group);
        assertThat(list.getList("groups.find { it.key == '%s' }.alerts".formatted(group), String.class))
                .contains(one, other);
        assertThat(list.getInt("hidden")).isPositive();
        assertThat(list("?group=" + group).getList("alerts.id", String.class)).contains(one, other);
        get("/api/v1/alerts/" + other).body("joined.id", hasItem(one));
    }

    @Test
    void everyOpenAlertHasARank_andNoTwoHaveTheSame() {
        raise();
        raise();

        List<Integer> ranks = list("?limit=1000").getList("alerts.rank", Integer.class);
        assertThat(ranks).isSorted().doesNotHaveDuplicates().startsWith(1);
    }

    @Test
    void anAlertIsNotJoinedWithItself_norWithOneThatIsNot() {
        var one = raise();
        var body = Map.of("id", UUID.randomUUID(), "doneAt", Instant.now().toString(), "expectedRevision", 1);

        post("/api/v1/alerts/" + one + "/joins", with(body, one))
                .statusCode(400)
                .body("code", equalTo("join.itself"));
        post("/api/v1/alerts/" + one + "/joins", with(body, "990101-" + UUID.randomUUID()))
                .statusCode(404)
                .body("code", notNullValue());
    }

    /** A machine in a banned site of its own. */
    private String raise() {
        var site = new SiteId("990101-site-zz" + System.nanoTime());
        house.tell(County.site(site, SiteState.Kind.BANNED, County.boundary(-15, 40, 15, 80), List.of()));
        await().until(() -> world.current().findSite(site).isPresent());
        house.tell(aSighting().from(Instant.now().minusSeconds(20)).build());
        await().until(() -> find(site) != null);
        return find(site);
    }

    private String find(SiteId site) {
        return list("?limit=1000").getString("alerts.find { it.placeName == '%s' }?.id".formatted(site.value()));
    }

    private JsonPath list(String query) {
        return get("/api/v1/alerts" + query).extract().jsonPath();
    }

    private ValidatableResponse get(String path) {
        return given().auth().oauth2(operator).get(path).then().statusCode(200);
    }

    private ValidatableResponse post(String path, Object body) {
        return given().auth()
                .oauth2(operator)
                .contentType("application/json")
                .body(body)
                .post(path)
                .then();
    }

    private static Map<String, Object> with(Map<String, ?> body, String other) {
        var more = new HashMap<String, Object>(body);
        more.put("other", other);
        return more;
    }
}
