package io.minewatch.endtoend.bench;

import io.minewatch.endtoend.county.MeasuredCounty.Seen;
import io.minewatch.endtoend.measure.Figure;
import io.minewatch.endtoend.measure.Meter;
import io.minewatch.endtoend.measure.Report;

/** The figures of {@code bench county}. */
final class CountyFigures {

    private static final double LATEST_ALERT_SECONDS = 5;

    private CountyFigures() {}

    static void tell(Seen seen, Report report) {
        report.heading("processor and memory by process");
        seen.processes().forEach((name, reading) -> {
            var key = name.replace('-', '_');
            report.tell(Figure.of(key + "_cpu_cores", reading.cores(), "cores", name));
            report.tell(Figure.of(key + "_rss_mb", reading.mostMegabytes(), "MB", "  memory (highest RSS)"));
        });
        double all = seen.processes().values().stream()
                .mapToDouble(Meter.Reading::cores)
                .sum();
        report.tell(Figure.of("all_cpu_cores", all, "cores", "all of them"));
        report.heading("alerts about machines, from the end of the persistence window");
        var heard = seen.alerts().untilHeard();
        var raised = seen.alerts().untilRaised();
        report.tell(Figure.of("streams_live", seen.live(), "", "streams live at the end"));
        report.tell(Figure.of("alerts", raised.count(), "", "alerts"));
        report.tell(Figure.of("alert_delay_p50_s", heard.percentile(0.5), "s", "until the wall heard of it, median"));
        report.tell(Figure.of("alert_delay_p95_s", heard.percentile(0.95), "s", "until the wall heard of it, p95")
                .atMost(LATEST_ALERT_SECONDS));
        report.tell(Figure.of("alert_to_kafka_p95_s", raised.percentile(0.95), "s", "until Kafka had it, p95"));
        report.tell(Figure.of("alerts_unheard", seen.alerts().unheard(), "", "alerts the wall never heard of")
                .atMost(0));
        report.heading("what waits, and what was lost and counted");
        report.tell(Figure.of("frames_waiting_most", seen.mostWaiting(), "", "frames waiting in Kafka, at most"));
        report.tell(Figure.of("frames_left", seen.framesLeft(), "", "frames passed over for a fresher one"));
        report.tell(Figure.of("keyframes_undecodable", seen.keyframesUndecodable(), "", "keyframes without a picture"));
        report.tell(Figure.of("frames_undelivered", seen.framesUndelivered(), "", "frames that Kafka did not get"));
        report.tell(Figure.of("dead_letters", seen.deadLetters(), "", "messages put aside"));
    }
}
