package io.minewatch.endtoend.bench;

import io.minewatch.endtoend.county.MeasuredCounty;
import io.minewatch.endtoend.measure.Report;
import io.minewatch.endtoend.rig.QuietClips;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code minewatch bench county}: the whole system on this machine, and how late its alerts are. */
@Command(
        name = "minewatch bench county",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Brings the whole county up, with a home and ports of its own, and takes it down at the end.",
            "A few of the cameras show machines, which come into view once everything has warmed up.",
            "Prints processor and memory of each process, the delay of alerts from the end of the persistence",
            "window, frames waiting in Kafka, and whatever was lost and counted."
        })
public final class CountyBench implements Callable<Integer> {

    @Option(names = "--n", defaultValue = "148", description = "how many probes (${DEFAULT-VALUE})")
    private int probes;

    @Option(names = "--busy", description = "how many of them show machines (a tenth)")
    private @Nullable Integer busy;

    @Option(names = "--seconds", defaultValue = "240", description = "how long it is measured (${DEFAULT-VALUE})")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "60", description = "seconds before that (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(names = "--keyframe", defaultValue = "2", description = "seconds between keyframes (${DEFAULT-VALUE})")
    private int keyframe;

    @Option(names = "--json", description = "One JSON object a line: name, value, unit.")
    private boolean json;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CountyBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        int showing = busy == null ? Math.ceilDiv(probes, 10) : busy;
        if (probes < 1 || showing < 0 || showing > probes || seconds < 1 || warmUp < 0) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "--busy must be 0 to --n, and times positive");
        }
        var report = new Report(System.out, System.err, json);
        var clips = QuietClips.get(keyframe, report);
        report.progress("bringing up a county with %d probes, %d of them busy", probes, showing);
        try (var county = MeasuredCounty.up(probes, showing, clips)) {
            report.progress("up; warming up for %d s", warmUp);
            county.awaitWatched(Duration.ofSeconds(warmUp));
            report.progress("measuring for %d s", seconds);
            CountyFigures.tell(county.measure(Duration.ofSeconds(seconds), report), report);
        }
        return 0;
    }
}
