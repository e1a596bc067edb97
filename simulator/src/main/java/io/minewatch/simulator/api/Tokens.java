package io.minewatch.simulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Logs demo users in at Keycloak (direct grant) and keeps their tokens until shortly before they run out. */
public final class Tokens {

    private static final Duration MARGIN = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http;
    private final URI endpoint;
    private final InstantSource clock;
    private final Map<String, Token> byUser = new ConcurrentHashMap<>();

    /** Tokens of the realm at {@code keycloak}, for instance {@code http://127.0.0.1:8085/auth}. */
    public Tokens(HttpClient http, URI keycloak, InstantSource clock) {
        this.http = http;
        this.endpoint = URI.create(keycloak + "/realms/minewatch/protocol/openid-connect/token");
        this.clock = clock;
    }

    /** A token that is good for a while yet. */
    public String tokenOf(String user) throws IOException, InterruptedException {
        var known = byUser.get(user);
        if (known != null && clock.instant().isBefore(known.goodUntil())) {
            return known.value();
        }
        var fresh = logIn(user);
        byUser.put(user, fresh);
        return fresh.value();
    }

    /** Drops a token that a service did not take; Keycloak may have changed its keys. */
    public void forget(String user) {
        byUser.remove(user);
    }

    private Token logIn(String user) throws IOException, InterruptedException {
        var form = Map.of(
                "grant_type", "password",
                "client_id", "minewatch-cli",
                "scope", "openid",
                "username", user,
                "password", user + "-demo");
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IOException("Keycloak does not log %s in: status=%d".formatted(user, response.statusCode()));
        }
        var answer = ContractJson.read(response.body(), JsonNode.class);
        var lasts = Duration.ofSeconds(answer.path("expires_in").asLong());
        return new Token(
                answer.path("access_token").asText(),
                clock.instant().plus(lasts).minus(MARGIN));
    }

    private record Token(String value, Instant goodUntil) {

        @Override
        public String toString() {
            return "Token[goodUntil=" + goodUntil + "]";
        }
    }
}
