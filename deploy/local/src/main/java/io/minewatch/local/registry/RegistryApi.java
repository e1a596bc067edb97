package io.minewatch.local.registry;

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

/** site-registry's REST, with somebody's log-in. */
public final class RegistryApi {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String token;

    private RegistryApi(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /**
     * Logs in.
     *
     * @throws IllegalStateException when the log-in is refused
     */
    public static RegistryApi logIn(URI address, URI keycloak, String user, String password) {
        var form =
                Map.of("grant_type", "password", "client_id", "minewatch-cli", "username", user, "password", password);
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var nobody = new RegistryApi(address, "");
        var answer = nobody.send(
                HttpRequest.newBuilder(URI.create(keycloak + "/realms/minewatch/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the log-in of %s was refused".formatted(user));
        }
        return new RegistryApi(address, nobody.read(answer).path("access_token").asText());
    }

    /** What lies at a path below {@code /api/v1}. */
    public JsonNode get(String path) {
        return read(requireOk(send(request(path).GET())));
    }

    /** The same, if there is anything. */
    public Optional<JsonNode> find(String path) {
        var answer = send(request(path).GET());
        return answer.statusCode() == 404 ? Optional.empty() : Optional.of(read(requireOk(answer)));
    }

    /** Makes a change and gives the answer. */
    public JsonNode post(String path, Map<String, Object> body) {
        return read(requireOk(send(changing(path).POST(BodyPublishers.ofByteArray(ContractJson.write(body))))));
    }

    /** Makes a change. */
    public void put(String path, Map<String, Object> body) {
        requireOk(send(changing(path).PUT(BodyPublishers.ofByteArray(ContractJson.write(body)))));
    }

    private HttpRequest.Builder changing(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("no answer from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** A refusal says in words what is wrong with what was sent, and where. */
    private HttpResponse<byte[]> requireOk(HttpResponse<byte[]> answer) {
        if (answer.statusCode() < 300) {
            return answer;
        }
        var problem = read(answer);
        var errors = new StringBuilder(problem.path("detail").asText("answer " + answer.statusCode()));
        for (var error : problem.path("errors")) {
            errors.append("%n  %s: %s"
                    .formatted(
                            error.path("field").asText(), error.path("message").asText()));
        }
        throw new IllegalStateException("site-registry refuses it: " + errors);
    }

    private JsonNode read(HttpResponse<byte[]> answer) {
        try {
            return ContractJson.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("not JSON from " + answer.uri(), e);
        }
    }
}
