package io.minewatch.ingest.probe;

import static io.minewatch.contract.probe.ProbeStatus.State.LIVE;
import static io.minewatch.contract.probe.StreamRole.SUB;
import static io.minewatch.ingest.probe.Probes.aProbe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.minewatch.contract.probe.Probe;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.local.testing.KafkaResource;
import io.minewatch.simulator.rtsp.CameraStream;
import io.minewatch.simulator.rtsp.Clip;
import io.minewatch.simulator.rtsp.Codec;
import io.minewatch.simulator.rtsp.RtspServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two copies of the packaged service, as they run in a county. */
class TakeoverIT {

    private static final int PROBES = 12;

    private final List<Process> copies = new ArrayList<>();
    private final RtspServer cameras = cameras();

    @AfterEach
    void stop() {
        copies.forEach(Process::destroyForcibly);
        cameras.close();
    }

    @Test
    void copiesShareTheProbesAndTakeOverFromOneThatIsKilled() throws Exception {
        var servers = Objects.requireNonNull(new KafkaResource().start().get("kafka.bootstrap.servers"));
        try (var county = new County(servers)) {
            var probes = IntStream.range(0, PROBES)
                    .mapToObj(i -> aProbe("shared-" + i).stream(SUB, cameras.addressOf("/cam" + i))
                            .build())
                    .toList();
            probes.forEach(county::register);
            startCopy(servers);
            startCopy(servers);
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> watchers(county, probes).size() == 2 && eachIsWatchedOnce());

            var liveSince = liveSince(county, probes);

            copies.getFirst().destroyForcibly().waitFor();
            var killedAt = Instant.now();

            await().atMost(Duration.ofSeconds(40))
                    .until(() -> watchers(county, probes).size() == 1 && eachIsWatchedOnce());
            assertThat(Duration.between(killedAt, Instant.now())).isLessThan(Duration.ofSeconds(30));
            assertThat(liveSince(county, probes))
                    .as("a camera does not begin to live because its watcher died")
                    .isEqualTo(liveSince);
        }
    }

    /** Who has told of each probe last, and that it is live; empty while one of them is not. */
    private static Set<String> watchers(County county, List<Probe> probes) {
        var last = probes.stream()
                .flatMap(probe -> county.status(probe.id()).stream())
                .filter(status -> status.state() == LIVE)
                .toList();
        return last.size() < PROBES
                ? Set.of()
                : last.stream().map(ProbeStatus::watcher).collect(Collectors.toSet());
    }

    private static List<Instant> liveSince(County county, List<Probe> probes) {
        return probes.stream()
                .flatMap(probe -> county.status(probe.id()).stream())
                .map(ProbeStatus::since)
                .toList();
    }

    private boolean eachIsWatchedOnce() {
        return IntStream.range(0, PROBES).allMatch(i -> cameras.countWatching("/cam" + i) == 1);
    }

    private void startCopy(String servers) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var log = Path.of("target", "copy-%d.log".formatted(copies.size())).toFile();
        copies.add(new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-Xmx96m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dkafka.bootstrap.servers=" + servers,
                        "-Dquarkus.http.port=0",
                        "-Dminewatch.health.settled-after=PT1S",
                        "-jar",
                        "target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start());
    }

    private static RtspServer cameras() {
        var builder = RtspServer.builder();
        var clip = Clip.moving(Codec.H264);
        for (int i = 0; i < PROBES; i++) {
            builder.stream(CameraStream.open("/cam" + i, clip));
        }
        return builder.start();
    }
}
