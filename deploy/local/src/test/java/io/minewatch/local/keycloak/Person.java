package io.minewatch.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who tries to log in to a Keycloak on this machine. */
public record Person(String name, int port) {

    /** What Keycloak answers: tokens, or why not. */
    public JsonNode logIn(String password) {
        return ask(Map.of("grant_type", "password", "username", name, "password", password));
    }

    /** Why Keycloak refuses the log-in. */
    public String refusal(String password) {
        return logIn(password).path("error_description").asText();
    }

    /** Asks for fresh tokens, as an open page does. */
    public JsonNode goOn(JsonNode session) {
        return ask(Map.of(
                "grant_type",
                "refresh_token",
                "refresh_token",
                session.path("refresh_token").asText()));
    }

    /** Changes the password without a browser. */
    public void choose(String password, String bootstrapPassword) {
        var api = AdminApi.logIn(port, bootstrapPassword);
        var user =
                api.get("/minewatch/users?exact=true&username=" + name).get(0).get("id");
        var path = "/minewatch/users/" + user.asText();
        api.put(path + "/reset-password", Map.of("type", "password", "value", password, "temporary", false));
    }

    /** The roles that a log-in gives. */
    public static String roles(JsonNode session) {
        var claims = session.path("access_token").asText().split("\\.", -1)[1];
        return new String(Base64.getUrlDecoder().decode(claims), StandardCharsets.UTF_8)
                .replaceAll(".*\"realm_access\":\\{\"roles\":\\[([^]]*)].*", "$1");
    }

    private JsonNode ask(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + AdminApi.encode(e.getValue()))
                .collect(Collectors.joining("&", "client_id=minewatch-cli&", ""));
        var address = "http://127.0.0.1:%d/auth/realms/minewatch/protocol/openid-connect/token".formatted(port);
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return ContractJson.mapper()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("no answer from " + address, e);
        }
    }
}
