package io.minewatch.endtoend.rig;

import com.fasterxml.jackson.databind.JsonNode;
import io.minewatch.contract.ContractJson;
import io.minewatch.contract.ProbeId;
import io.minewatch.simulator.control.CameraSwitchboard.CameraView;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The simulator's cameras, meddled with from outside. */
public final class Cameras {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI control;

    /** The cameras whose simulator is controlled on a port. */
    public Cameras(int port) {
        control = URI.create("http://127.0.0.1:" + port);
    }

    /** How all cameras are. */
    public List<CameraView> list() throws InterruptedException {
        var views = send("GET", "/probes", BodyPublishers.noBody()).path("probes");
        return StreamSupport.stream(views.spliterator(), false)
                .map(view -> ContractJson.mapper().convertValue(view, CameraView.class))
                .toList();
    }

    /** How many key frames some cameras sent. */
    public long countKeyframesSent(List<ProbeId> probes) throws InterruptedException {
        return list().stream()
                .filter(view -> probes.contains(view.probe()))
                .mapToLong(CameraView::keyframesSent)
                .sum();
    }

    /** Holds back all key frames, so that those under way can arrive and be counted; or no longer. */
    public void holdKeyframes(boolean on) throws InterruptedException {
        send("POST", "/keyframes", json(Map.of("held", on)));
    }

    /** Puts a camera out of order for a while, with a fault by the name the simulator gives it. */
    public void setFault(ProbeId probe, String fault, double amount, Duration time) throws InterruptedException {
        var order = Map.of("probe", probe, "fault", fault, "amount", amount, "seconds", time.toSeconds());
        send("POST", "/faults", json(order));
    }

    /** Puts a camera in order again. */
    public void clearFault(ProbeId probe) throws InterruptedException {
        send("DELETE", "/faults/" + probe, BodyPublishers.noBody());
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(ContractJson.write(body));
    }

    private JsonNode send(String method, String path, BodyPublisher body) throws InterruptedException {
        var request = HttpRequest.newBuilder(control.resolve(path))
                .timeout(Duration.ofSeconds(20))
                .method(method, body)
                .build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the simulator answers %d to %s".formatted(answer.statusCode(), path));
            }
            return ContractJson.mapper().readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException("the simulator does not answer", e);
        }
    }
}
