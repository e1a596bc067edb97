package io.minewatch.endtoend.bench;

import io.minewatch.endtoend.measure.Report;
import io.minewatch.endtoend.rig.ProbeTally;
import io.minewatch.endtoend.rig.QuietClips;
import io.minewatch.endtoend.rig.Rig;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code minewatch bench faults}: whether probes that are out of order cost anybody but themselves. */
@Command(
        name = "minewatch bench faults",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Puts some of the simulated probes out of order at once, each fault in turn, and mends them at the end.",
            "Prints the figures of the others, how soon trouble is noticed and over, memory and descriptors."
        })
public final class FaultsBench implements Callable<Integer> {

    private static final Duration LONGEST_TO_BE_LIVE = Duration.ofSeconds(60);

    @Option(names = "--n", defaultValue = "148", description = "how many probes (${DEFAULT-VALUE})")
    private int probes;

    @Option(names = "--faults", defaultValue = "20", description = "how many out of order (${DEFAULT-VALUE})")
    private int faulty;

    @Option(names = "--seconds", defaultValue = "600", description = "how long they are (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--keyframe", defaultValue = "2", description = "seconds between keyframes (${DEFAULT-VALUE})")
    private int keyframe;

    @Option(names = "--warm-up", defaultValue = "30", description = "seconds before that (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--json", description = "One JSON object a line: name, value, unit.")
    private boolean json;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new FaultsBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (faulty < 1 || faulty >= probes || seconds < 1 || warmUp < 0) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "--faults must be 1 to --n, and times positive");
        }
        var report = new Report(System.out, System.err, json);
        var clips = QuietClips.get(keyframe, report);
        report.progress("starting Kafka, %d cameras and camera-ingest", probes);
        var settings = Map.of("MINEWATCH_HEALTH_REPORT_EVERY", ProbeTally.TOLD_EVERY.toString());
        try (var rig = Rig.start(probes, clips, 1, settings)) {
            new Watching(rig, report).awaitLive(LONGEST_TO_BE_LIVE);
            report.progress("warming up for %d s", warmUp);
            Thread.sleep(Duration.ofSeconds(warmUp));
            var trouble = new TroubleRun(rig, faulty, report);
            FaultsFigures.tell(trouble.run(Duration.ofSeconds(seconds)), report);
        }
        return 0;
    }
}
