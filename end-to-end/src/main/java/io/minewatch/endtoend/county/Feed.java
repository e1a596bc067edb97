package io.minewatch.endtoend.county;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.simulator.api.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Listens to the wall's live feed and notes when each alert first came; reconnects when the feed ends. */
public final class Feed implements AutoCloseable {

    private final Map<String, Instant> firstHeard = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closed;

    public Feed(HttpClient http, URI live, Tokens tokens, String user) {
        thread = Thread.ofVirtual().start(() -> listen(http, live, tokens, user));
    }

    /** When the wall first heard of an alert. */
    public Optional<Instant> firstHeard(String alert) {
        return Optional.ofNullable(firstHeard.get(alert));
    }

    private void listen(HttpClient http, URI live, Tokens tokens, String user) {
        while (!closed) {
            try {
                var request = HttpRequest.newBuilder(live)
                        .header("Accept", "text/event-stream")
                        .header("Authorization", "Bearer " + tokens.tokenOf(user))
                        .build();
                try (var lines =
                        http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
                    lines.forEach(this::hear);
                }
            } catch (IOException | UncheckedIOException e) {
                // The gateway ends a feed when its token runs out; as a page does, log in again and go on.
                tokens.forget(user);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void hear(String line) {
        if (!line.startsWith("data:")) {
            return;
        }
        var data = ContractJson.read(line.substring(5).getBytes(StandardCharsets.UTF_8), JsonNode.class);
        if (data.has("rule") && data.has("id")) {
            firstHeard.putIfAbsent(data.path("id").asText(), Instant.now());
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
