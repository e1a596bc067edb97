package io.minewatch.endtoend.bench;

import io.minewatch.endtoend.bench.TroubleRun.Seen;
import io.minewatch.endtoend.measure.Figure;
import io.minewatch.endtoend.measure.Report;
import io.minewatch.endtoend.measure.Spread;
import java.util.Map;

/** The figures of {@code bench faults}. */
final class FaultsFigures {

    private FaultsFigures() {}

    static void tell(Seen seen, Report report) {
        report.heading("the %d probes that nothing was done to".formatted(seen.untouched()));
        report.tell(Figure.of("untouched_keyframes_sent", seen.tally().sent(), "", "keyframes sent by the cameras"));
        report.tell(Figure.of("untouched_keyframes_handled", seen.tally().handled(), "", "keyframes handled"));
        report.tell(Figure.of(
                        "untouched_keyframes_handled_share",
                        seen.tally().handledShare(),
                        "",
                        "share of keyframes handled")
                .atLeast(0.995));
        report.tell(Figure.of("untouched_disturbed", seen.disturbed(), "", "ever told not to be live")
                .atMost(0));
        report.tell(Figure.of(
                "untouched_delay_p50_ms", seen.sinceArrival().percentile(0.5), "ms", "arrival to Kafka, median"));
        report.tell(
                Figure.of("untouched_delay_p99_ms", seen.sinceArrival().percentile(0.99), "ms", "arrival to Kafka, p99")
                        .atMost(250));
        tellNoticed(seen, report);
        tellBack(seen, report);
        report.heading("camera-ingest, before and after");
        report.tell(Figure.of("rss_before_mb", seen.before().residentMegabytes(), "MB", "memory before"));
        report.tell(Figure.of("rss_after_mb", seen.after().residentMegabytes(), "MB", "memory after"));
        report.tell(Figure.of("descriptors_before", seen.before().descriptors(), "", "open descriptors before"));
        report.tell(Figure.of("descriptors_after", seen.after().descriptors(), "", "open descriptors after"));
    }

    private static void tellNoticed(Seen seen, Report report) {
        report.heading("the others: seconds until it was told, the slowest of each fault");
        seen.noticed().forEach((trouble, seconds) -> {
            var figure = figure("noticed", trouble, seconds, trouble.noticed());
            boolean hadTime = seen.time().toSeconds() >= trouble.noticed().seconds();
            report.tell(hadTime ? figure.atMost(trouble.noticed().seconds()) : figure);
        });
        report.tell(Figure.of("unnoticed", never(seen.noticed()), "", "never told while it lasted"));
    }

    private static void tellBack(Seen seen, Report report) {
        report.heading("seconds from the camera's return until it was told live, the slowest of each fault");
        seen.back()
                .forEach((trouble, seconds) -> report.tell(figure("back", trouble, seconds, trouble.back())
                        .atMost(trouble.back().seconds())));
        report.tell(Figure.of("not_back", never(seen.back()), "", "not told live again within twice the time")
                .atMost(0));
    }

    private static Figure figure(String what, Trouble trouble, Spread seconds, Trouble.Limit limit) {
        var name = "%s_%s_s".formatted(what, trouble.fault().replace('-', '_'));
        var why = limit.why();
        return Figure.of(name, seconds.largest(), "s", trouble.fault() + (why == null ? "" : " (" + why + ")"));
    }

    private static long never(Map<Trouble, Spread> byTrouble) {
        return byTrouble.values().stream().mapToLong(Spread::endless).sum();
    }
}
