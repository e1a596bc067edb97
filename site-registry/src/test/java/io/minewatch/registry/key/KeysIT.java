package io.minewatch.registry.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.minewatch.registry.change.Sql;
import io.minewatch.registry.testing.Person;
import io.minewatch.registry.testing.RegistryTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeysIT extends RegistryTest {

    @Inject
    Sql sql;

    private final UUID id = UUID.randomUUID();
    private final String name = "qgis-" + id;

    @Test
    void aKeyReadsTheMapAndNothingElse() {
        var key = make();

        given().auth()
                .preemptive()
                .basic(name, key)
                .get("/ogc/collections")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + key)
                .get("/ogc/collections")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + key)
                .get("/api/v1/sites")
                .then()
                .statusCode(403);
        given().auth()
                .preemptive()
                .basic(name, key)
                .get("/api/v1/reading-keys")
                .then()
                .statusCode(403);
    }

    @Test
    void aKeyGoesWithItsNameOnly() {
        var key = make();

        comeFrom("10.0.0.1", "another-name", key)
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Basic"))
                .body("code", equalTo("login.needed"));
        comeFrom("10.0.0.1", name, key + "x").statusCode(401);
    }

    @Test
    void isShownOnceAndKeptNowhere() {
        var key = make();

        Person.ADMIN
                .post("/reading-keys", request())
                .statusCode(200)
                .body("key", nullValue())
                .body("name", equalTo(name));
        var kept = sql.list("select * from registry.reading_key where id = ?", row -> row.text("sha256"), id);
        assertThat(kept).singleElement().isNotEqualTo(key);
    }

    @Test
    void theListSaysWhenAndFromWhereAKeyWasLastUsed() {
        var key = make();
        comeFrom("10.0.0.2", name, key).statusCode(200);

        Person.ADMIN
                .get("/reading-keys")
                .body("items.find { it.id == '%s' }.lastSeenFrom".formatted(id), equalTo("10.0.0.2"))
                .body("items.find { it.id == '%s' }.key".formatted(id), nullValue());
    }

    @Test
    void aRevokedKeyLetsNobodyInAndStaysInTheList() {
        var key = make();
        var revocation = Map.of(
                "id", UUID.randomUUID(), "doneAt", Instant.now().truncatedTo(ChronoUnit.SECONDS), "reason", "lost");

        for (int i = 0; i < 2; i++) {
            Person.ADMIN
                    .post("/reading-keys/" + id + "/revocation", revocation)
                    .statusCode(200)
                    .body("revokedBecause", equalTo("lost"))
                    .body("revokedBy.displayName", equalTo(Person.ADMIN.name()));
        }

        comeFrom("10.0.0.3", name, key).statusCode(401);
        Person.ADMIN
                .post("/reading-keys/" + UUID.randomUUID() + "/revocation", revocation)
                .statusCode(404);
        make(UUID.randomUUID()).statusCode(201);
    }

    @Test
    void aKeyWhoseTimeIsOverLetsNobodyIn() {
        var request = request();
        var until = Instant.now().plusMillis(1_500);
        request.put("until", until.toString());
        String key = Person.ADMIN
                .post("/reading-keys", request)
                .statusCode(201)
                .extract()
                .path("key");

        await().until(() -> Instant.now().isAfter(until));
        comeFrom("10.0.0.4", name, key).statusCode(401);
    }

    @Test
    void onlyAnAdministratorMakesKeysAndNamesAreNotUsedTwice() {
        make();

        Person.CLERK.post("/reading-keys", request()).statusCode(403);
        make(UUID.randomUUID()).statusCode(422).body("errors[0].code", equalTo("key.name-taken"));
        var wrong = request();
        wrong.put("name", "a:b");
        wrong.put("until", "2020-01-01T00:00:00Z");
        Person.ADMIN
                .post("/reading-keys", wrong)
                .statusCode(422)
                .body("errors.code", hasItems("key.name", "time.past"));
    }

    @Test
    void whoGuessesHasToWaitAndWhoWasRightBeforeHasNot() {
        var key = make();
        var other = make(UUID.randomUUID(), "other-" + id).extract().<String>path("key");
        comeFrom("10.0.0.5", name, key).statusCode(200);

        for (int i = 0; i < 10; i++) {
            comeFrom("10.0.0.5", name, "guess " + i).statusCode(401);
        }

        comeFrom("10.0.0.5", name, "guess").statusCode(429).body("code", equalTo("login.too-many-guesses"));
        comeFrom("10.0.0.5", "other-" + id, other).statusCode(429);
        comeFrom("10.0.0.5", name, key).statusCode(200);
        comeFrom("10.0.0.6", "other-" + id, other).statusCode(200);
    }

    private String make() {
        return make(id).statusCode(201)
                .header("Cache-Control", "no-store")
                .extract()
                .path("key");
    }

    private ValidatableResponse make(UUID id) {
        return make(id, name);
    }

    private ValidatableResponse make(UUID id, String name) {
        var request = request();
        request.put("id", id);
        request.put("name", name);
        return Person.ADMIN.post("/reading-keys", request);
    }

    private Map<String, Object> request() {
        return new HashMap<>(Map.of("id", id, "doneAt", "2026-03-01T08:00:00Z", "name", name));
    }

    private static ValidatableResponse comeFrom(String address, String name, String key) {
        return given().header("X-Forwarded-For", address)
                .auth()
                .preemptive()
                .basic(name, key)
                .get("/ogc/conformance")
                .then();
    }
}
