package io.minewatch.endtoend.bench;

import io.minewatch.contract.ProbeId;
import io.minewatch.endtoend.measure.Figure;
import io.minewatch.endtoend.measure.Growth;
import io.minewatch.endtoend.measure.ProcessFigures;
import io.minewatch.endtoend.measure.Report;
import io.minewatch.endtoend.rig.QuietClips;
import io.minewatch.endtoend.rig.Rig;
import io.minewatch.endtoend.rig.Tally;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code minewatch bench soak}: whether camera-ingest grows while cameras come and go. */
@Command(
        name = "minewatch bench soak",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Watches simulated probes for long while every minute some of them hang up and come back.",
            "Prints memory and descriptors each minute, and how much they grow in an hour."
        })
public final class SoakBench implements Callable<Integer> {

    private static final Duration LONGEST_TO_BE_LIVE = Duration.ofSeconds(60);
    private static final Duration HUNG_UP = Duration.ofSeconds(2);

    @Option(names = "--n", defaultValue = "148", description = "how many probes (${DEFAULT-VALUE})")
    private int probes;

    @Option(names = "--seconds", defaultValue = "3600", description = "how long (${DEFAULT-VALUE})")
    private int seconds;

    @Option(
            names = "--reconnects",
            defaultValue = "15",
            description = "cameras that hang up each time (${DEFAULT-VALUE})")
    private int reconnects;

    @Option(
            names = "--every",
            defaultValue = "60",
            description = "seconds from one time to the next (${DEFAULT-VALUE})")
    private int every;

    @Option(names = "--keyframe", defaultValue = "2", description = "seconds between keyframes (${DEFAULT-VALUE})")
    private int keyframe;

    @Option(names = "--json", description = "One JSON object a line: name, value, unit.")
    private boolean json;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SoakBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (probes < 1 || reconnects < 0 || reconnects > probes || every < 1 || seconds < every) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "--reconnects must be 0 to --n, and --seconds at least --every");
        }
        var report = new Report(System.out, System.err, json);
        var clips = QuietClips.get(keyframe, report);
        report.progress("starting Kafka, %d cameras and camera-ingest", probes);
        try (var rig = Rig.start(probes, clips, 1)) {
            new Watching(rig, report).awaitLive(LONGEST_TO_BE_LIVE);
            soak(rig, report);
        }
        return 0;
    }

    private void soak(Rig rig, Report report) throws InterruptedException {
        var memory = new Growth();
        var descriptors = new Growth();
        var began = Instant.now();
        var before = Tally.take(rig);
        int rounds = seconds / every;
        for (int round = 0; round < rounds; round++) {
            for (var probe : next(rig.probes(), round)) {
                rig.cameras().setFault(probe, "drop", 0, HUNG_UP);
            }
            Thread.sleep(Duration.ofSeconds(every));
            var since = Duration.between(began, Instant.now());
            var now = ProcessFigures.of(rig.ingestPids().getFirst());
            memory.add(since, now.residentMegabytes());
            descriptors.add(since, now.descriptors());
            report.progress(
                    "after %d s: %.1f MB, %d descriptors, %.0f s of processor time",
                    since.toSeconds(),
                    now.residentMegabytes(),
                    now.descriptors(),
                    now.cpu().toMillis() / 1000.0);
        }
        var tally = Tally.take(rig).since(before);
        var end = ProcessFigures.of(rig.ingestPids().getFirst());
        report.heading("%d probes for %d s, %d of them hung up every %d s"
                .formatted(probes, rounds * every, reconnects, every));
        report.tell(Figure.of("reconnects", (double) rounds * reconnects, "", "times that a camera hung up"));
        report.tell(Figure.of("keyframes_handled_share", tally.handledShare(), "", "share of keyframes handled"));
        report.tell(Figure.of("rss_mb", end.residentMegabytes(), "MB", "memory at the end"));
        report.tell(Figure.of("rss_growth_mb_per_hour", memory.perHour(), "MB/h", "  growth"));
        report.tell(Figure.of("descriptors", end.descriptors(), "", "open descriptors at the end"));
        report.tell(Figure.of("descriptors_growth_per_hour", descriptors.perHour(), "1/h", "  growth"));
    }

    /** Each round's cameras: all have their turn. */
    private List<ProbeId> next(List<ProbeId> all, int round) {
        return IntStream.range(0, reconnects)
                .mapToObj(i -> all.get((round * reconnects + i) % all.size()))
                .toList();
    }
}
