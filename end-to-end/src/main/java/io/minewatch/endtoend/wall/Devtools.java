package io.minewatch.endtoend.wall;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Talks to a browser's page by the DevTools protocol: one question, one answer. */
final class Devtools implements WebSocket.Listener, AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final HttpClient http;
    private final WebSocket socket;
    private int last;

    Devtools(URI page) {
        http = HttpClient.newHttpClient();
        socket = http.newWebSocketBuilder().buildAsync(page, this).join();
    }

    /** Asks, and waits for the answer. */
    JsonNode ask(String method, Map<String, ?> parameters) throws IOException, InterruptedException {
        int id = ++last;
        var answer = new CompletableFuture<JsonNode>();
        asked.put(id, answer);
        var question = ContractJson.write(Map.of("id", id, "method", method, "params", parameters));
        socket.sendText(new String(question, StandardCharsets.UTF_8), true).join();
        try {
            var told = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (told.has("error")) {
                throw new IOException(method + ": " + told.path("error"));
            }
            return told.path("result");
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException(method + " was not answered", e);
        }
    }

    /** What a script of the page says. */
    JsonNode evaluate(String script) throws IOException, InterruptedException {
        return ask("Runtime.evaluate", Map.of("expression", script, "returnByValue", true))
                .path("result")
                .path("value");
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
        text.append(part);
        if (whole) {
            var told = ContractJson.read(text.toString().getBytes(StandardCharsets.UTF_8), JsonNode.class);
            text.setLength(0);
            var answer = asked.remove(told.path("id").asInt());
            if (answer != null) {
                answer.complete(told);
            }
        }
        from.request(1);
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }
}
