package io.minewatch.endtoend.bench;

import io.minewatch.endtoend.measure.Figure;
import io.minewatch.endtoend.measure.Report;
import io.minewatch.endtoend.rig.QuietClips;
import io.minewatch.endtoend.rig.Rig;
import io.minewatch.endtoend.rig.ServiceMetrics;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code minewatch bench takeover}: how soon a second camera-ingest watches the probes of one that is killed. */
@Command(
        name = "minewatch bench takeover",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Two processes of camera-ingest share simulated probes out; one is killed (kill -9).",
            "Prints how many each had, and how soon every probe is watched by the other, and by nobody else."
        })
public final class TakeoverBench implements Callable<Integer> {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    @Option(names = "--n", defaultValue = "148", description = "how many probes (${DEFAULT-VALUE})")
    private int probes;

    @Option(names = "--json", description = "One JSON object a line: name, value, unit.")
    private boolean json;

    private int mostViewers;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new TakeoverBench()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var report = new Report(System.out, System.err, json);
        var clips = QuietClips.get(2, report);
        report.progress("starting Kafka, %d cameras and two processes of camera-ingest", probes);
        try (var rig = Rig.start(probes, clips, 2)) {
            awaitEachWatchedOnce(rig);
            var shares = rig.ingestMetrics().stream().map(ServiceMetrics::live).toList();
            report.progress("shared out: %s", shares);
            mostViewers = 0;
            rig.killIngest(1);
            var took = awaitEachWatchedOnce(rig);
            report.heading("%d probes, two processes of camera-ingest, one killed".formatted(probes));
            report.tell(Figure.of("killed_had", shares.getFirst(), "", "probes of the one that was killed"));
            report.tell(Figure.of("survivor_had", shares.getLast(), "", "probes of the other"));
            report.tell(Figure.of("takeover_s", took, "s", "until the other watches all of them")
                    .atMost(20));
            report.tell(Figure.of("most_viewers", mostViewers, "", "most viewers of a camera at a time")
                    .atMost(1));
        }
        return 0;
    }

    /**
     * Waits until the cameras say that each has one viewer, and the processes, that all are live.
     *
     * @return seconds until then; endless if it takes too long
     */
    private double awaitEachWatchedOnce(Rig rig) throws InterruptedException {
        var began = Instant.now();
        while (Instant.now().isBefore(began.plus(LONGEST))) {
            var views = rig.cameras().list();
            views.forEach(view -> mostViewers = Math.max(mostViewers, (int) view.watchers()));
            boolean once = views.stream().allMatch(view -> view.watchers() == 1);
            if (once && areLive(rig)) {
                return Duration.between(began, Instant.now()).toMillis() / 1000.0;
            }
            Thread.sleep(100);
        }
        return Double.POSITIVE_INFINITY;
    }

    private boolean areLive(Rig rig) throws InterruptedException {
        var live = rig.ingestMetrics().stream().map(ServiceMetrics::live).toList();
        return live.stream().allMatch(n -> n > 0)
                && live.stream().mapToLong(Long::longValue).sum() == probes;
    }
}
