package io.minewatch.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ProbeId;
import io.minewatch.simulator.rtsp.Fault;
import io.minewatch.simulator.truth.Truth;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * {@code GET /health}, {@code GET /probes}, {@code GET /truth?probe=}, {@code POST /faults} with probe, fault, seconds
 * and amount, {@code DELETE /faults/{probe}}; {@code POST /keyframes} with held, to count what is under way.
 */
public final class ControlServer implements AutoCloseable {

    private final CameraSwitchboard cameras;
    private final Truth truth;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private ControlServer(int port, CameraSwitchboard cameras, Truth truth) throws IOException {
        this.cameras = cameras;
        this.truth = truth;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        route("/health", exchange -> Map.of("status", "UP"));
        route("/probes", exchange -> Map.of("probes", cameras.list()));
        route("/truth", this::truth);
        route("/faults", this::faults);
        route("/keyframes", this::keyframes);
    }

    /** Opens the port; 0 takes a free one. */
    public static ControlServer start(int port, CameraSwitchboard cameras, Truth truth) {
        try {
            var control = new ControlServer(port, cameras, truth);
            control.server.start();
            return control;
        } catch (IOException e) {
            throw new IllegalStateException("control port %d cannot be opened".formatted(port), e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private Object truth(HttpExchange exchange) {
        return Optional.ofNullable(exchange.getRequestURI().getQuery())
                .filter(query -> query.startsWith("probe="))
                .map(query -> truth.only(new ProbeId(query.substring("probe=".length()))))
                .orElse(truth);
    }

    private Object faults(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("DELETE")) {
            cameras.clearFault(new ProbeId(exchange.getRequestURI().getPath().substring("/faults/".length())));
            return Map.of();
        }
        var body = ContractJson.read(exchange.getRequestBody().readAllBytes(), JsonNode.class);
        cameras.setFault(
                new ProbeId(body.path("probe").asText()),
                Fault.of(body.path("fault").asText(), body.path("amount").asDouble()),
                Duration.ofSeconds(body.path("seconds").asLong(60)));
        return Map.of();
    }

    private Object keyframes(HttpExchange exchange) throws IOException {
        var body = ContractJson.read(exchange.getRequestBody().readAllBytes(), JsonNode.class);
        cameras.holdKeyframes(body.path("held").asBoolean());
        return Map.of();
    }

    private void route(String path, Answering answering) {
        server.createContext(path, exchange -> {
            try (exchange) {
                answer(exchange, answering);
            }
        });
    }

    private static void answer(HttpExchange exchange, Answering answering) throws IOException {
        int status = 200;
        Object answer;
        try {
            answer = answering.answer(exchange);
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            status = 400;
            answer = Map.of("status", status, "title", String.valueOf(e.getMessage()));
        }
        var body = ContractJson.write(answer);
        exchange.getResponseHeaders()
                .set("Content-Type", status == 200 ? "application/json" : "application/problem+json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Works out the answer to a request. */
    private interface Answering {
        Object answer(HttpExchange exchange) throws IOException;
    }
}
