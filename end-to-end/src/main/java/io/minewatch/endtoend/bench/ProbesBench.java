package io.minewatch.endtoend.bench;

import io.minewatch.endtoend.measure.Report;
import io.minewatch.endtoend.rig.FfmpegPeer;
import io.minewatch.endtoend.rig.QuietClips;
import io.minewatch.endtoend.rig.Rig;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code minewatch bench probes}: what it takes to watch a county's probes, next to ffmpeg on the same cameras. */
@Command(
        name = "minewatch bench probes",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Watches simulated probes with the real camera-ingest and a Kafka of its own, gates mostly shut.",
            "Prints streams live, keyframes sent, handled and lost, processor and memory, the delay to Kafka,",
            "and the same for ffmpeg's command line on a few of the cameras, scaled.",
            "A county that runs on this machine is not touched, but it takes processor time: stop it first."
        })
public final class ProbesBench implements Callable<Integer> {

    private static final Duration LONGEST_TO_BE_LIVE = Duration.ofSeconds(60);

    @Option(names = "--n", defaultValue = "148", description = "how many probes (${DEFAULT-VALUE})")
    private int probes;

    @Option(names = "--seconds", defaultValue = "120", description = "how long it is measured (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--keyframe", defaultValue = "2", description = "seconds between keyframes (${DEFAULT-VALUE})")
    private int keyframe;

    @Option(names = "--warm-up", defaultValue = "60", description = "seconds before that (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--peer-n", defaultValue = "10", description = "streams for ffmpeg; 0 without (${DEFAULT-VALUE})")
    private int peerStreams;

    @Option(names = "--peer-seconds", defaultValue = "20", description = "how long each peer (${DEFAULT-VALUE})")
    private int peerSeconds;

    @Option(names = "--json", description = "One JSON object a line: name, value, unit.")
    private boolean json;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new ProbesBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        require(probes > 0 && seconds > 0 && warmUp >= 0 && peerSeconds > 0, "--n and times must be positive");
        require(keyframe >= 1 && keyframe <= 20, "--keyframe must be 1 to 20 seconds");
        require(peerStreams >= 0 && peerStreams <= probes, "--peer-n must be 0 to --n");
        var report = new Report(System.out, System.err, json);
        var clips = QuietClips.get(keyframe, report);
        report.progress("starting Kafka, %d cameras and camera-ingest", probes);
        try (var rig = Rig.start(probes, clips, 1)) {
            new Watching(rig, report).awaitLive(LONGEST_TO_BE_LIVE);
            var watched = new Watching(rig, report).measure(Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
            rig.stopIngest();
            var figures = new ProbesFigures(probes, keyframe, report);
            var keyframes = peer(rig, FfmpegPeer.KEYFRAMES, report);
            var fiveFps = peer(rig, FfmpegPeer.FIVE_FPS, report);
            figures.tell(watched);
            figures.tell(watched, keyframes, fiveFps);
        }
        return 0;
    }

    private FfmpegPeer.@Nullable Taken peer(Rig rig, FfmpegPeer peer, Report report) throws InterruptedException {
        if (peerStreams == 0) {
            return null;
        }
        report.progress("%s on %d streams, %d s", peer.name(), peerStreams, peerSeconds);
        return peer.measure(rig, peerStreams, Duration.ofSeconds(peerSeconds));
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new CommandLine.ParameterException(new CommandLine(new ProbesBench()), rule);
        }
    }
}
