package io.minewatch.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.minewatch.contract.ContractJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Brings the gateway's client in the realm up to date: the realm file is read at the first start only, and the public name
 * may be another one today.
 */
public final class KeycloakAdmin {

    static final String USER = "minewatch-bootstrap";

    private static final String GATEWAY = "minewatch-gateway";

    private final HttpClient http = HttpClient.newHttpClient();
    private final KeycloakSettings settings;

    public KeycloakAdmin(KeycloakSettings settings) {
        this.settings = settings;
    }

    /** Lets the gateway log people in at today's address. */
    public void adjustGateway() {
        var token = login();
        var clients = send(request("/admin/realms/minewatch/clients?clientId=" + GATEWAY, token)
                .GET());
        var client = (ObjectNode) read(clients).get(0);
        client.put("rootUrl", settings.publicUrl());
        client.put("secret", settings.gatewaySecret());
        client.putArray("redirectUris").add(settings.publicUrl() + "/*");
        send(request("/admin/realms/minewatch/clients/" + client.get("id").asText(), token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(ContractJson.write(client))));
    }

    private String login() {
        var form = Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                USER,
                "password",
                settings.adminPassword());
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(address("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        return read(answer).get("access_token").asText();
    }

    private HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(address(path)).header("Authorization", "Bearer " + token);
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:%d/auth%s".formatted(settings.port(), path));
    }

    private String send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("Keycloak says %d to %s %s: %s"
                        .formatted(
                                answer.statusCode(),
                                request.method(),
                                request.uri().getPath(),
                                answer.body()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Keycloak does not answer: " + request.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static JsonNode read(String json) {
        try {
            return ContractJson.mapper().readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer in JSON", e);
        }
    }
}
