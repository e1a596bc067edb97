package io.minewatch.endtoend.rig;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** What a process of camera-ingest or detection-service says of itself at {@code /q/metrics}. */
public record ServiceMetrics(List<String> lines) {

    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    /**
     * Asks the process on a port.
     *
     * <p>Over a connection that gives up: HttpClient has no time limit for an answer's body, and an answer that did not
     * end held up a bench for good.
     */
    public static ServiceMetrics read(int port) {
        try {
            var connection = URI.create("http://127.0.0.1:%d/q/metrics".formatted(port))
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout((int) LONGEST_SILENCE.toMillis());
            connection.setReadTimeout((int) LONGEST_SILENCE.toMillis());
            try (var answer = connection.getInputStream()) {
                return new ServiceMetrics(new String(answer.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList());
            }
        } catch (IOException e) {
            throw new IllegalStateException("no answer on port " + port, e);
        }
    }

    /** How many probes it sees live. */
    public long live() {
        return Math.round(sum("minewatch_probes{", "state=\"LIVE\""));
    }

    /** Key frames that gave a picture. */
    public long keyframesDecoded() {
        return Math.round(sum("minewatch_keyframes_total{", "fate=\"decoded\""));
    }

    /** Key frames that came and gave none, and were counted. */
    public long keyframesUndecodable() {
        return Math.round(sum("minewatch_keyframes_total{", "fate=\"undecodable\""));
    }

    /** Frames that went past the gate, for whatever reason. */
    public long framesPassed() {
        return Math.round(sum("minewatch_frames_passed_total{", ""));
    }

    /** Frames that Kafka did not get. */
    public long framesUndelivered() {
        return Math.round(sum("minewatch_frames_undelivered_total", ""));
    }

    /** Frames that the detector passed over for a fresher one. */
    public long framesLeft() {
        return Math.round(sum("minewatch_frames_left_total", ""));
    }

    /** The sum of all values of a name whose tags hold {@code tag}. */
    double sum(String name, String tag) {
        return lines.stream()
                .filter(line -> line.startsWith(name) && line.contains(tag))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
