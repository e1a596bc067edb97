package io.minewatch.endtoend.bench;

import io.minewatch.endtoend.bench.Watching.Watched;
import io.minewatch.endtoend.measure.Figure;
import io.minewatch.endtoend.measure.Report;
import io.minewatch.endtoend.rig.FfmpegPeer.Taken;
import org.jspecify.annotations.Nullable;

/** The figures of {@code bench probes}. Their targets are those of 148 probes on two cores. */
final class ProbesFigures {

    private static final int COUNTY = 148;
    private static final double CORES_EVERY_TWO_SECONDS = 0.5;
    private static final double CORES_EVERY_SECOND = 0.8;

    private final int probes;
    private final int keyframeSeconds;
    private final Report report;

    ProbesFigures(int probes, int keyframeSeconds, Report report) {
        this.probes = probes;
        this.keyframeSeconds = keyframeSeconds;
        this.report = report;
    }

    void tell(Watched watched) {
        report.heading("%d probes, 640x360 H.264 at 25 frames a second, a keyframe every %d s, %.0f s"
                .formatted(probes, keyframeSeconds, watched.ingest().seconds()));
        report.tell(Figure.of("streams_live", watched.live(), "", "streams live at the end")
                .atLeast(probes));
        tellKeyframes(watched);
        tellUse(watched);
        report.tell(
                Figure.of("delay_p50_ms", watched.sinceArrival().percentile(0.5), "ms", "arrival to Kafka, median"));
        report.tell(Figure.of("delay_p99_ms", watched.sinceArrival().percentile(0.99), "ms", "arrival to Kafka, p99")
                .atMost(250));
        report.tell(Figure.of(
                "delay_from_picture_p99_ms",
                watched.sincePicture().percentile(0.99),
                "ms",
                "picture taken to Kafka, p99"));
    }

    private void tellKeyframes(Watched watched) {
        var tally = watched.tally();
        report.tell(Figure.of("keyframes_sent", tally.sent(), "", "keyframes sent by the cameras"));
        report.tell(Figure.of("keyframes_handled", tally.decoded(), "", "keyframes handled"));
        report.tell(Figure.of("keyframes_lost", tally.lost(), "", "keyframes lost"));
        report.tell(Figure.of("keyframes_undecodable", tally.undecodable(), "", "  of these undecodable"));
        report.tell(Figure.of("keyframes_handled_share", tally.handledShare(), "", "share of keyframes handled")
                .atLeast(0.995));
        report.tell(Figure.of("frames_published", tally.framesPassed(), "", "frames let through by the gates"));
        report.tell(Figure.of("frames_undelivered", tally.framesUndelivered(), "", "  of these not in Kafka"));
    }

    private void tellUse(Watched watched) {
        var ingest = watched.ingest();
        var cores = Figure.of("ingest_cpu_cores", ingest.cores(), "cores", "camera-ingest, processor");
        report.tell(isCounty() ? cores.atMost(coresAllowed()) : cores);
        report.tell(Figure.of(
                "ingest_cpu_ms_per_stream_second", ingest.cores() * 1000 / probes, "ms/s", "  per stream and second"));
        report.tell(Figure.of("ingest_rss_mb", ingest.mostMegabytes(), "MB", "camera-ingest, memory (highest RSS)")
                .atMost(500));
        report.tell(Figure.of("ingest_rss_mb_per_stream", ingest.mostMegabytes() / probes, "MB", "  per stream"));
        report.tell(Figure.of("ingest_rss_peak_mb", watched.ingestPeakMegabytes(), "MB", "  peak since its start"));
        report.tell(Figure.of("kafka_cpu_cores", watched.kafka().cores(), "cores", "Kafka, processor"));
        report.tell(Figure.of(
                "simulator_cpu_cores",
                watched.simulator().cores(),
                "cores",
                "simulator, processor (not counted above)"));
    }

    /** Our figures next to those of the peers, scaled from a few streams to all. */
    void tell(Watched watched, @Nullable Taken keyframes, @Nullable Taken fiveFps) {
        if (keyframes == null || fiveFps == null) {
            return;
        }
        report.heading(
                "ffmpeg's command line on %d of the streams, scaled to %d".formatted(keyframes.streams(), probes));
        tellPeer("ffmpeg_keyframes", "keyframes only", keyframes);
        tellPeer("ffmpeg_5fps", "everything decoded, 5 a second kept", fiveFps);
        double ours = watched.ingest().cores();
        report.heading("camera-ingest next to it");
        report.tell(ratio(
                "cpu_ratio_to_ffmpeg_keyframes",
                ours / keyframes.coresOf(probes),
                "processor, to keyframes only",
                0.5));
        report.tell(ratio(
                "memory_ratio_to_ffmpeg_keyframes",
                watched.ingest().mostMegabytes() / keyframes.megabytesOf(probes),
                "memory, to keyframes only",
                0.2));
        report.tell(ratio(
                "cpu_ratio_to_5fps_decoding", ours / fiveFps.coresOf(probes), "processor, to 5-fps decoding", 0.15));
    }

    private void tellPeer(String name, String says, Taken taken) {
        report.tell(Figure.of(name + "_cpu_cores", taken.coresOf(probes), "cores", says + ", processor"));
        report.tell(
                Figure.of(name + "_memory_mb", taken.megabytesOf(probes), "MB", says + ", memory (code counted once)"));
    }

    private Figure ratio(String name, double value, String says, double limit) {
        var figure = Figure.of(name, value, "ratio", says);
        return isCounty() ? figure.atMost(limit) : figure;
    }

    /** A process costs something by itself: targets of a county say nothing of three probes. */
    private boolean isCounty() {
        return probes >= COUNTY;
    }

    private double coresAllowed() {
        return keyframeSeconds >= 2 ? CORES_EVERY_TWO_SECONDS : CORES_EVERY_SECOND;
    }
}
