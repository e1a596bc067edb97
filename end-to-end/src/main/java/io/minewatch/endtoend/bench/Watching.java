package io.minewatch.endtoend.bench;

import io.minewatch.endtoend.measure.Meter;
import io.minewatch.endtoend.measure.ProcessFigures;
import io.minewatch.endtoend.measure.Report;
import io.minewatch.endtoend.measure.Spread;
import io.minewatch.endtoend.rig.FrameDelays;
import io.minewatch.endtoend.rig.Rig;
import io.minewatch.endtoend.rig.ServiceMetrics;
import io.minewatch.endtoend.rig.Tally;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Looks on while a rig watches its cameras. */
final class Watching {

    private static final Duration BETWEEN_PROGRESS = Duration.ofSeconds(20);

    private final Rig rig;
    private final Report report;

    Watching(Rig rig, Report report) {
        this.rig = rig;
        this.report = report;
    }

    /** Waits until every probe is live, or it takes too long; the figures then tell how many are. */
    void awaitLive(Duration longest) throws InterruptedException {
        var began = Instant.now();
        while (live() < rig.probes().size() && Instant.now().isBefore(began.plus(longest))) {
            Thread.sleep(200);
        }
        report.progress(
                "%d live after %.1f s",
                live(), Duration.between(began, Instant.now()).toMillis() / 1000.0);
    }

    private long live() throws InterruptedException {
        return rig.ingestMetrics().stream().mapToLong(ServiceMetrics::live).sum();
    }

    /** Lets the machine warm up, then measures. */
    Watched measure(Duration warmUp, Duration time) throws InterruptedException {
        report.progress("warming up for %d s", warmUp.toSeconds());
        Thread.sleep(warmUp);
        var before = Tally.take(rig);
        try (var delays = rig.frameDelays()) {
            var ingest = new Meter(rig.ingestPids());
            var simulator = new Meter(List.of(rig.pid(Rig.SIMULATOR)));
            var kafka = new Meter(List.of(rig.pid(Rig.KAFKA)));
            look(delays, ingest, time);
            var readings = List.of(ingest.read(), simulator.read(), kafka.read());
            long live = live();
            var peaks = rig.ingestPids().stream().map(ProcessFigures::of).toList();
            var tally = Tally.take(rig).since(before);
            delays.poll();
            return new Watched(
                    live,
                    tally,
                    readings.get(0),
                    readings.get(1),
                    readings.get(2),
                    peaks.stream().mapToDouble(ProcessFigures::peakMegabytes).sum(),
                    delays.sinceArrival(),
                    delays.sincePicture());
        }
    }

    private void look(FrameDelays delays, Meter ingest, Duration time) throws InterruptedException {
        var end = Instant.now().plus(time);
        var told = Instant.now();
        while (Instant.now().isBefore(end)) {
            var left = Duration.between(Instant.now(), end);
            Thread.sleep(left.compareTo(Duration.ofSeconds(1)) < 0 ? left : Duration.ofSeconds(1));
            ingest.sample();
            delays.poll();
            if (Instant.now().isAfter(told.plus(BETWEEN_PROGRESS))) {
                told = Instant.now();
                var reading = ingest.read();
                report.progress(
                        "%d live, %.2f cores, %.0f MB, %d s to go",
                        live(),
                        reading.cores(),
                        reading.mostMegabytes(),
                        Duration.between(told, end).toSeconds());
            }
        }
    }

    /**
     * What was seen.
     *
     * @param live probes at the end
     * @param ingestPeakMegabytes the most that camera-ingest ever had, from its start on
     * @param sinceArrival of frames that passed a gate, in milliseconds until Kafka had them
     * @param sincePicture the same from the camera's own time
     */
    record Watched(
            long live,
            Tally tally,
            Meter.Reading ingest,
            Meter.Reading simulator,
            Meter.Reading kafka,
            double ingestPeakMegabytes,
            Spread sinceArrival,
            Spread sincePicture) {}
}
