package io.minewatch.ingest.probe;

import io.minewatch.simulator.rtsp.CameraStream;
import io.minewatch.simulator.rtsp.Clip;
import io.minewatch.simulator.rtsp.Codec;
import io.minewatch.simulator.rtsp.RtspServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The simulator's cameras, and a service that is quicker to judge than in a county. */
public class CamerasResource implements QuarkusTestResourceLifecycleManager {

    static final String USER = "watch-7731";
    static final String PASSWORD = "p@ss:Geheim 1";

    private @Nullable RtspServer cameras;

    @Override
    public Map<String, String> start() {
        var moving = Clip.moving(Codec.H264);
        cameras = RtspServer.builder().stream(CameraStream.open("/h264", moving)).stream(
                        CameraStream.open("/h265", Clip.moving(Codec.H265)))
                .stream(CameraStream.open("/still", Clip.still(Codec.H264)))
                .stream(CameraStream.open("/stalling", moving))
                .stream(CameraStream.open("/damaged", moving))
                .stream(CameraStream.open("/wrong-clock", moving))
                .stream(CameraStream.open("/covered", moving))
                .stream(CameraStream.open("/main", moving))
                .stream(CameraStream.open("/main-hanging", moving))
                .stream(CameraStream.open("/main-refusing", moving))
                .stream(CameraStream.open("/main-let-go", moving))
                .stream(CameraStream.open("/locked", moving).withLogin(USER, PASSWORD))
                .start();
        try {
            var key = Files.writeString(Path.of("target", "test-key"), Probes.KEY);
            return Map.ofEntries(
                    Map.entry("minewatch.secret.key-file", key.toString()),
                    Map.entry("minewatch.stream.open-within", "PT3S"),
                    Map.entry("minewatch.stream.stalled-after", "PT3S"),
                    Map.entry("minewatch.stream.retry.longest", "PT2S"),
                    Map.entry("minewatch.burst.first-within", "PT4S"),
                    Map.entry("minewatch.burst.again-after", "PT4S"),
                    Map.entry("minewatch.health.settled-after", "PT1S"),
                    Map.entry("minewatch.health.undecodable-after", "PT6S"),
                    Map.entry("minewatch.health.clock-off-after", "PT2S"),
                    Map.entry("minewatch.sight.covered-after", "PT2S"),
                    Map.entry("minewatch.sight.moved-after", "PT4S"),
                    Map.entry("minewatch.sight.clear-after", "PT1S"),
                    Map.entry("minewatch.health.report-every", "PT5S"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(cameras, new TestInjector.MatchesType(RtspServer.class));
    }

    @Override
    public void stop() {
        if (cameras != null) {
            cameras.close();
        }
    }
}
