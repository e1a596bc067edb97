package io.minewatch.simulator.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.GeoPoint;
import io.minewatch.contract.MachineClass;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.alert.Rule;
import io.minewatch.contract.dispatch.PatrolId;
import io.minewatch.simulator.api.ApiClient;
import io.minewatch.simulator.api.Tokens;
import io.minewatch.simulator.truth.Truth.ExpectedAlert;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SimulatedPatrolTest {

    private static final GeoPoint PIT = new GeoPoint(110.78, 26.16);
    private static final PatrolPace QUICK = new PatrolPace(Duration.ofMillis(20), Duration.ZERO, Duration.ZERO, 3);

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer phoneService;
    private volatile boolean reported;

    @BeforeEach
    void start() throws IOException {
        phoneService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        phoneService.createContext("/", this::answer);
        phoneService.start();
    }

    @AfterEach
    void stop() {
        phoneService.stop(0);
        http.close();
    }

    @Test
    void goesThroughADispatchFromDeliveryToFinding() {
        var truth = new ExpectedAlert(
                new ProbeId("990101-probe-001"),
                Rule.MACHINE_IN_BANNED_SITE,
                null,
                PIT,
                new TreeSet<>(Set.of(MachineClass.EXCAVATOR)),
                new TreeSet<>());
        var patrol = Thread.startVirtualThread(patrolKnowing(List.of(truth)));

        await().untilAsserted(() -> assertThat(done)
                .containsExactly(
                        "position",
                        "DELIVERED",
                        "SEEN",
                        "ACCEPTED",
                        "SET_OUT",
                        "position",
                        "position",
                        "position",
                        "ARRIVED",
                        "photo 640",
                        "FOUND [\"EXCAVATOR\"]"));
        patrol.interrupt();
    }

    @Test
    void findsNothingWhereNothingIs() {
        var patrol = Thread.startVirtualThread(patrolKnowing(List.of()));

        await().untilAsserted(() -> assertThat(done).endsWith("NOTHING_THERE []"));
        patrol.interrupt();
    }

    private SimulatedPatrol patrolKnowing(List<ExpectedAlert> truth) {
        var uri = URI.create("http://127.0.0.1:" + phoneService.getAddress().getPort());
        var tokens = new Tokens(http, URI.create(uri + "/auth"), InstantSource.system());
        return new SimulatedPatrol(
                new PatrolId("990101-patrol-yanhe-1"),
                new ApiClient(http, tokens, uri, "patrol-yanhe-1"),
                new GeoPoint(110.7, 26.1),
                new FieldCheck(truth),
                QUICK,
                InstantSource.system());
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = exchange.getRequestBody().readAllBytes();
        String answer = "{}";
        if (path.startsWith("/auth")) {
            answer = "{\"access_token\":\"t\",\"expires_in\":300}";
        } else if (path.endsWith("/dispatches")) {
            answer = """
                    {"dispatches":[{"id":"d","patrol":"990101-patrol-yanhe-1","destination":[110.78,26.16],"steps":[]%s}]}""".formatted(reported ? ",\"finding\":{}" : "");
        } else if (path.endsWith("/photos")) {
            done.add("photo " + ImageIO.read(new ByteArrayInputStream(body)).getWidth());
            answer = "{\"sha256\":\"%s\"}".formatted("0".repeat(64));
        } else {
            record(path, ContractJson.read(body, JsonNode.class));
        }
        try (exchange) {
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private void record(String path, JsonNode body) {
        if (path.endsWith("/positions")) {
            done.add("position");
        } else if (path.endsWith("/findings")) {
            reported = true;
            done.add(body.path("kind").asText() + " " + body.path("machines"));
        } else {
            done.add(body.path("kind").asText());
        }
    }
}
