package io.minewatch.simulator.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.minewatch.contract.ContractJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Log-in and REST over HTTP, as far as a seed can see them: revisions are counted, stale ones refused. */
final class RegistryStandIn implements AutoCloseable {

    private static final List<String> AGGREGATES = List.of("areas", "sites", "probes", "patrols");

    final List<String> changes = new CopyOnWriteArrayList<>();
    private final Map<String, ObjectNode> byPath = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile int failures;

    RegistryStandIn() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/auth", exchange -> answer(exchange, 200, logIn(exchange)));
        server.createContext("/api/v1", this::handle);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void failNext(int requests) {
        failures = requests;
    }

    Optional<JsonNode> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    private static JsonNode logIn(HttpExchange exchange) throws IOException {
        var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var user = form.replaceFirst(".*username=([^&]*).*", "$1");
        return ContractJson.mapper().valueToTree(Map.of("access_token", user, "expires_in", 300));
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (failures > 0) {
            failures--;
            answer(exchange, 503, ContractJson.mapper().createObjectNode());
            return;
        }
        var path = exchange.getRequestURI().getPath().substring("/api/v1".length());
        if (exchange.getRequestMethod().equals("GET")) {
            var found = find(path);
            answer(
                    exchange,
                    found.isPresent() ? 200 : 404,
                    found.orElse(ContractJson.mapper().createObjectNode()));
            return;
        }
        var user = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
        change(exchange, user, path, ContractJson.read(exchange.getRequestBody().readAllBytes(), ObjectNode.class));
    }

    private void change(HttpExchange exchange, String user, String path, ObjectNode body) throws IOException {
        var parts = List.of(path.split("/", -1));
        var aggregate = "/" + parts.get(1) + "/" + parts.get(2);
        var known = byPath.get(aggregate);
        long revision = known == null ? 0 : known.path("revision").asLong();
        if (!AGGREGATES.contains(parts.get(1)) || body.path("expectedRevision").asLong(revision) != revision) {
            answer(exchange, 409, ContractJson.mapper().createObjectNode().put("code", "revision.stale"));
            return;
        }
        changes.add("%s %s %s".formatted(user, exchange.getRequestMethod(), path));
        var now = parts.size() == 3 || known == null ? body : known.deepCopy();
        now.put("revision", revision + 1);
        apply(now, parts, body);
        byPath.put(aggregate, now);
        answer(exchange, 200, now);
    }

    private static void apply(ObjectNode aggregate, List<String> parts, ObjectNode body) {
        if (parts.size() == 5 && parts.get(3).equals("permits")) {
            aggregate.withArray("permits").add(body);
        } else if (parts.size() == 5 && parts.get(3).equals("closures")) {
            var closure = aggregate.withArray("closures").addObject().put("id", parts.get(4));
            body.path("measures")
                    .forEach(m -> closure.withArray("measures").addObject().set("kind", m));
        } else if (parts.size() == 6 && parts.get(5).equals("proofs")) {
            for (var measure : aggregate.path("closures").path(0).path("measures")) {
                if (measure.path("kind").equals(body.path("measure"))) {
                    ((ObjectNode) measure).set("proof", body);
                }
            }
        } else if (parts.size() == 6 && parts.get(5).equals("acceptance")) {
            ((ObjectNode) aggregate.path("closures").path(0)).set("acceptance", body);
        }
    }

    private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
        try (exchange) {
            var bytes = ContractJson.write(body);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
