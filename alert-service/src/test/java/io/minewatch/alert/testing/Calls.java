package io.minewatch.alert.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What pages ask of the service, in the name of whoever's token it is. */
public final class Calls {

    private Calls() {}

    public static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    public static ValidatableResponse post(String token, String path, Map<String, Object> body) {
        return with(token, body).post(path).then();
    }

    public static ValidatableResponse put(String token, String path, Map<String, Object> body) {
        return with(token, body).put(path).then();
    }

    /** An act as a page sends it: with an id of its own, done now. */
    public static Map<String, Object> act(Map<String, Object> body) {
        var act = new HashMap<>(body);
        act.put("id", UUID.randomUUID());
        act.put("doneAt", Instant.now().toString());
        return act;
    }

    private static RequestSpecification with(String token, Map<String, Object> body) {
        return given().auth().oauth2(token).contentType("application/json").body(body);
    }
}
