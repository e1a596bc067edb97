package io.minewatch.local.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.area.Area;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** site-registry's REST, as the administrator of the probes. */
final class Registry {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String token;

    private Registry(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Logs in. */
    static Registry logIn(URI address, URI keycloak, String user, String password) {
        var form =
                Map.of("grant_type", "password", "client_id", "minewatch-cli", "username", user, "password", password);
        var body = form.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var nobody = new Registry(address, "");
        var answer = nobody.send(
                HttpRequest.newBuilder(URI.create(keycloak + "/realms/minewatch/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the log-in of %s was refused".formatted(user));
        }
        return new Registry(address, nobody.read(answer).path("access_token").asText());
    }

    /** Every township. */
    List<Area> listTownships() {
        var townships = new ArrayList<Area>();
        var page = get("/areas");
        while (true) {
            for (var item : page.path("items")) {
                townships.add(ContractJson.mapper().convertValue(item, Area.class));
            }
            var next = page.path("next").asText("");
            if (next.isEmpty()) {
                return townships.stream()
                        .filter(a -> a.kind() == Area.Kind.TOWNSHIP)
                        .toList();
            }
            page = get("/areas?after=" + next);
        }
    }

    /** The revision of a probe; 0 if there is none. */
    long revisionOf(ProbeId probe) {
        var answer = send(request("/probes/" + probe).GET());
        return answer.statusCode() == 404
                ? 0
                : read(requireOk(answer)).path("revision").asLong();
    }

    /** Creates or changes a probe. */
    void put(ProbeId probe, Map<String, Object> entry) {
        requireOk(send(request("/probes/" + probe)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(ContractJson.write(entry)))));
    }

    private JsonNode get(String path) {
        return read(requireOk(send(request(path).GET())));
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

    /** A refusal says in words what is wrong with the entry, and where. */
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
        throw new IllegalStateException("site-registry refuses the camera: " + errors);
    }

    private JsonNode read(HttpResponse<byte[]> answer) {
        try {
            return ContractJson.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("not JSON from " + answer.uri(), e);
        }
    }
}
