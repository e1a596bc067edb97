package io.minewatch.local.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keycloak's administration over the loopback address, where the gateway lets nobody through. A log-in lasts a minute and
 * knows the realms of its moment, so each task begins with one.
 */
final class AdminApi {

    static final String USER = "minewatch-bootstrap";

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final String token;

    private AdminApi(int port, String token) {
        this.port = port;
        this.token = token;
    }

    static AdminApi logIn(int port, String password) {
        var form = Map.of("grant_type", "password", "client_id", "admin-cli", "username", USER, "password", password);
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + encode(e.getValue()))
                .collect(Collectors.joining("&"));
        var nobody = new AdminApi(port, "");
        var answer = nobody.send(HttpRequest.newBuilder(nobody.address("/realms/master/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        return new AdminApi(port, read(requireOk(answer)).path("access_token").asText());
    }

    /** What lies at a path below {@code /admin/realms}, if anything does. */
    Optional<JsonNode> find(String path) {
        var answer = send(request(path).GET());
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(read(requireOk(answer)));
    }

    JsonNode get(String path) {
        return read(requireOk(send(request(path).GET())));
    }

    void post(String path, Object body) {
        requireOk(send(request(path).POST(BodyPublishers.ofByteArray(ContractJson.write(body)))));
    }

    void put(String path, Object body) {
        requireOk(send(request(path).PUT(BodyPublishers.ofByteArray(ContractJson.write(body)))));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address("/admin/realms" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:%d/auth%s".formatted(port, path));
    }

    private HttpResponse<String> send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Keycloak does not answer: " + request.uri().getPath(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static HttpResponse<String> requireOk(HttpResponse<String> answer) {
        if (answer.statusCode() < 300) {
            return answer;
        }
        var request = answer.request();
        throw new IllegalStateException("Keycloak says %d to %s %s: %s"
                .formatted(answer.statusCode(), request.method(), request.uri().getPath(), answer.body()));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return ContractJson.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("Keycloak does not answer in JSON", e);
        }
    }
}
