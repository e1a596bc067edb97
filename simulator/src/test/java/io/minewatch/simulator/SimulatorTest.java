package io.minewatch.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ProbeId;
import io.minewatch.simulator.rtsp.Fault;
import io.minewatch.simulator.scene.Scenes;
import io.minewatch.simulator.truth.Truth;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SimulatorTest {

    private static final String PROBE = "990101-probe-001";

    private final Simulator simulator =
            Simulator.start(Settings.camerasOnly("990101", 1), new Scenes("/test-scenes/"), InstantSource.system());
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        http.close();
        simulator.close();
    }

    @Test
    void tellsTheTruthOverHttp() throws Exception {
        var answer = send(request("/truth?probe=" + PROBE).GET());

        assertThat(ContractJson.read(answer.body(), Truth.class)).isEqualTo(simulator.truth());
    }

    @Test
    void putsACameraOutOfOrderAndInOrderAgain() throws Exception {
        send(request("/faults")
                .POST(HttpRequest.BodyPublishers.ofByteArray(ContractJson.write(
                        Map.of("probe", PROBE, "fault", "clock-off", "amount", 40, "seconds", 600)))));

        assertThat(simulator.cameras().findFault("/" + PROBE + "/sub")).containsInstanceOf(Fault.ClockOff.class);

        send(request("/faults/" + PROBE).DELETE());

        assertThat(simulator.cameras().findFault("/" + PROBE + "/sub")).isEmpty();
    }

    @Test
    void refusesAFaultItDoesNotKnow() throws Exception {
        var answer = send(request("/faults")
                .POST(HttpRequest.BodyPublishers.ofString("{\"probe\":\"%s\",\"fault\":\"melt\"}".formatted(PROBE))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("no such fault: melt");
    }

    @Test
    void showsEachCamera() {
        var cameras = simulator.switchboard().list();

        assertThat(cameras).hasSize(1);
        assertThat(cameras.getFirst().probe()).isEqualTo(new ProbeId(PROBE));
        assertThat(cameras.getFirst().scene()).isEqualTo("banned-pit-day");
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + simulator.controlPort() + path));
    }
}
