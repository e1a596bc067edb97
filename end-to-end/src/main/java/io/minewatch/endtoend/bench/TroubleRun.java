package io.minewatch.endtoend.bench;

import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.probe.ProbeStatus.State;
import io.minewatch.endtoend.measure.ProcessFigures;
import io.minewatch.endtoend.measure.Report;
import io.minewatch.endtoend.measure.Spread;
import io.minewatch.endtoend.rig.ProbeTally;
import io.minewatch.endtoend.rig.Rig;
import io.minewatch.endtoend.rig.Statuses;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Puts probes out of order, looks on, and mends them. */
final class TroubleRun {

    private static final Duration BETWEEN_PROGRESS = Duration.ofSeconds(30);

    private final Rig rig;
    private final Report report;
    private final Map<ProbeId, Trouble> faulty = new LinkedHashMap<>();
    private final List<ProbeId> untouched;

    TroubleRun(Rig rig, int count, Report report) {
        this.rig = rig;
        this.report = report;
        var probes = rig.probes();
        var troubles = Trouble.values();
        // Spread evenly, so that no clip and no partition has all of them.
        IntStream.range(0, count)
                .forEach(i -> faulty.put(probes.get(i * probes.size() / count), troubles[i % troubles.length]));
        this.untouched = probes.stream().filter(p -> !faulty.containsKey(p)).toList();
    }

    Seen run(Duration time) throws InterruptedException {
        try (var statuses = rig.statuses();
                var delays = rig.frameDelays(untouched)) {
            var tallyBefore = ProbeTally.take(rig, statuses, untouched);
            var before = ingest();
            var begun = Instant.now();
            for (var entry : faulty.entrySet()) {
                var trouble = entry.getValue();
                rig.cameras().setFault(entry.getKey(), trouble.fault(), trouble.amount(), time.plusHours(1));
            }
            lookOn(begun.plus(time), statuses, delays::poll);
            var mended = Instant.now();
            for (var probe : faulty.keySet()) {
                rig.cameras().clearFault(probe);
            }
            awaitReturn(begun, mended, statuses, delays::poll);
            var tally = ProbeTally.take(rig, statuses, untouched).since(tallyBefore);
            delays.poll();
            return new Seen(
                    time,
                    untouched.size(),
                    tally,
                    disturbed(statuses, begun),
                    delays.sinceArrival(),
                    noticed(statuses, begun, mended),
                    back(statuses, begun, mended),
                    before,
                    ingest());
        }
    }

    private ProcessFigures ingest() {
        return ProcessFigures.of(rig.ingestPids().getFirst());
    }

    private void lookOn(Instant end, Statuses statuses, Runnable poll) {
        var told = Instant.now();
        while (Instant.now().isBefore(end)) {
            statuses.poll();
            poll.run();
            if (Instant.now().isAfter(told.plus(BETWEEN_PROGRESS))) {
                told = Instant.now();
                var now = ingest();
                report.progress(
                        "%d out of order, %.0f MB, %d descriptors, %d s to go",
                        faulty.size(),
                        now.residentMegabytes(),
                        now.descriptors(),
                        Duration.between(told, end).toSeconds());
            }
        }
    }

    /** Waits for each no longer than twice the time it has. */
    private void awaitReturn(Instant begun, Instant mended, Statuses statuses, Runnable poll) {
        report.progress("mended; waiting until they are back");
        while (faulty.entrySet().stream().anyMatch(entry -> {
            var latest = mended.plusSeconds(2L * entry.getValue().back().seconds());
            return Instant.now().isBefore(latest)
                    && noticedAt(statuses, entry, begun, mended).isPresent()
                    && backAt(statuses, entry, mended).isEmpty();
        })) {
            statuses.poll();
            poll.run();
        }
    }

    private static Optional<Instant> noticedAt(
            Statuses statuses, Map.Entry<ProbeId, Trouble> faulty, Instant begun, Instant mended) {
        return statuses.firstChange(faulty.getKey(), begun, faulty.getValue()::isToldBy)
                .map(ProbeStatus::reportedAt)
                .filter(at -> at.isBefore(mended));
    }

    private static Optional<Instant> backAt(Statuses statuses, Map.Entry<ProbeId, Trouble> faulty, Instant mended) {
        return statuses.firstChange(faulty.getKey(), mended, faulty.getValue()::isOverBy)
                .map(ProbeStatus::reportedAt);
    }

    private long disturbed(Statuses statuses, Instant begun) {
        return untouched.stream()
                .filter(p -> statuses.firstChange(p, begun, s -> s.state() != State.LIVE)
                        .isPresent())
                .count();
    }

    private Map<Trouble, Spread> noticed(Statuses statuses, Instant begun, Instant mended) {
        var seconds = new EnumMap<Trouble, List<Double>>(Trouble.class);
        faulty.entrySet()
                .forEach(entry -> seconds.computeIfAbsent(entry.getValue(), _ -> new ArrayList<>())
                        .add(noticedAt(statuses, entry, begun, mended)
                                .map(at -> seconds(begun, at))
                                .orElse(Double.POSITIVE_INFINITY)));
        return spreads(seconds);
    }

    /** Of those that were told of: what nobody noticed cannot be over. */
    private Map<Trouble, Spread> back(Statuses statuses, Instant begun, Instant mended) {
        var seconds = new EnumMap<Trouble, List<Double>>(Trouble.class);
        faulty.entrySet().stream()
                .filter(entry -> noticedAt(statuses, entry, begun, mended).isPresent())
                .forEach(entry -> seconds.computeIfAbsent(entry.getValue(), _ -> new ArrayList<>())
                        .add(backAt(statuses, entry, mended)
                                .map(at -> seconds(mended, at))
                                .orElse(Double.POSITIVE_INFINITY)));
        return spreads(seconds);
    }

    private static Map<Trouble, Spread> spreads(Map<Trouble, List<Double>> seconds) {
        var spreads = new EnumMap<Trouble, Spread>(Trouble.class);
        seconds.forEach((trouble, all) -> spreads.put(trouble, new Spread(all)));
        return spreads;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    /**
     * What was seen.
     *
     * @param time for which cameras were out of order
     * @param disturbed probes among the untouched that were ever told not to be live
     * @param sinceArrival delay of the untouched's frames until Kafka had them, in milliseconds
     * @param noticed seconds until a fault was told of; endless if it never was
     * @param back seconds from its end until the probe was told live; endless if it never was
     */
    record Seen(
            Duration time,
            int untouched,
            ProbeTally tally,
            long disturbed,
            Spread sinceArrival,
            Map<Trouble, Spread> noticed,
            Map<Trouble, Spread> back,
            ProcessFigures before,
            ProcessFigures after) {}
}
