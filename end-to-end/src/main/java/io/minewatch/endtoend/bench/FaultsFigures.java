package io.minewatch.endtoend.bench;

import io.minewatch.endtoend.bench.TroubleRun.Seen;
import io.minewatch.endtoend.measure.Figure;
import io.minewatch.endtoend.measure.Report;
import io.minewatch.endtoend.measure.Spread;
import java.util.Map;

/** The figures of {@code bench faults}. */
final class FaultsFigures {

    private static final double LONGEST_TO_NOTICE = 20;
    private static final double LONGEST_TO_RETURN = 10;

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
        report.heading("the others: seconds until it was told, the slowest of each fault");
        tell("noticed", seen.noticed(), LONGEST_TO_NOTICE, report);
        report.heading("seconds from the camera's return until it was told live, the slowest of each fault");
        tell("back", seen.back(), LONGEST_TO_RETURN, report);
        report.heading("camera-ingest, before and after");
        report.tell(Figure.of("rss_before_mb", seen.before().residentMegabytes(), "MB", "memory before"));
        report.tell(Figure.of("rss_after_mb", seen.after().residentMegabytes(), "MB", "memory after"));
        report.tell(Figure.of("descriptors_before", seen.before().descriptors(), "", "open descriptors before"));
        report.tell(Figure.of("descriptors_after", seen.after().descriptors(), "", "open descriptors after"));
    }

    private static void tell(String what, Map<String, Spread> byFault, double limit, Report report) {
        byFault.forEach((fault, seconds) -> {
            var name = "%s_%s_s".formatted(what, fault.replace('-', '_'));
            var figure = Figure.of(name, seconds.largest(), "s", fault);
            // What comes is no silence: a camera is given longer before it is called undecodable.
            report.tell(fault.equals("corrupt") ? figure : figure.atMost(limit));
        });
    }
}
