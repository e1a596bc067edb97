package io.minewatch.endtoend.bench;

import io.minewatch.contract.ProbeId;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Puts probes out of order, looks on, and mends them. */
final class TroubleRun {

    /** The simulator's faults with their amounts: seconds, or the share of damaged packets. */
    private static final List<Kind> KINDS = List.of(
            new Kind("stall", 0, true),
            new Kind("hang", 0, true),
            new Kind("drop", 0, true),
            new Kind("corrupt", 0.9, true),
            new Kind("refuse", 0, true),
            new Kind("wrong-password", 0, false),
            new Kind("clock-off", 3_600, false));

    private static final Duration LONGEST_TO_RETURN = Duration.ofSeconds(75);
    private static final Duration BETWEEN_PROGRESS = Duration.ofSeconds(30);

    private final Rig rig;
    private final Report report;
    private final Map<ProbeId, Kind> faulty = new LinkedHashMap<>();
    private final List<ProbeId> untouched;

    TroubleRun(Rig rig, int count, Report report) {
        this.rig = rig;
        this.report = report;
        var probes = rig.probes();
        // Spread evenly, so that no clip and no partition has all of them.
        IntStream.range(0, count)
                .forEach(i -> faulty.put(probes.get(i * probes.size() / count), KINDS.get(i % KINDS.size())));
        this.untouched = probes.stream().filter(p -> !faulty.containsKey(p)).toList();
    }

    Seen run(Duration time) throws InterruptedException {
        try (var statuses = rig.statuses();
                var delays = rig.frameDelays(untouched)) {
            var tallyBefore = ProbeTally.take(rig, statuses, untouched);
            var before = ingest();
            var begun = Instant.now();
            for (var entry : faulty.entrySet()) {
                var kind = entry.getValue();
                rig.cameras().setFault(entry.getKey(), kind.name, kind.amount, time.plusHours(1));
            }
            lookOn(begun.plus(time), statuses, delays::poll);
            var mended = Instant.now();
            for (var probe : faulty.keySet()) {
                rig.cameras().clearFault(probe);
            }
            awaitReturn(mended, statuses, delays::poll);
            var tally = ProbeTally.take(rig, statuses, untouched).since(tallyBefore);
            delays.poll();
            return new Seen(
                    untouched.size(),
                    tally,
                    disturbed(statuses, begun),
                    delays.sinceArrival(),
                    noticed(statuses, begun),
                    back(statuses, mended),
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

    private void awaitReturn(Instant mended, Statuses statuses, Runnable poll) {
        report.progress("mended; waiting until they are back");
        while (Instant.now().isBefore(mended.plus(LONGEST_TO_RETURN)) && !areBack(statuses, mended)) {
            statuses.poll();
            poll.run();
        }
    }

    private boolean areBack(Statuses statuses, Instant mended) {
        return faulty.entrySet().stream()
                .filter(entry -> entry.getValue().returns)
                .allMatch(entry -> backAt(statuses, entry.getKey(), mended).isPresent());
    }

    private static Optional<Instant> backAt(Statuses statuses, ProbeId probe, Instant mended) {
        return statuses.firstChange(probe, mended, s -> s == State.LIVE).map(s -> s.reportedAt());
    }

    private long disturbed(Statuses statuses, Instant begun) {
        return untouched.stream()
                .filter(p ->
                        statuses.firstChange(p, begun, s -> s != State.LIVE).isPresent())
                .count();
    }

    private Map<String, Spread> noticed(Statuses statuses, Instant begun) {
        return byKind((probe, kind) ->
                statuses.firstChange(probe, begun, s -> s != State.LIVE).map(s -> seconds(begun, s.reportedAt())));
    }

    private Map<String, Spread> back(Statuses statuses, Instant mended) {
        return byKind((probe, kind) -> backAt(statuses, probe, mended).map(at -> seconds(mended, at)));
    }

    /** Values by the name of the fault; one that never came is endless, one that is not to come is left out. */
    private Map<String, Spread> byKind(Taking taking) {
        var values = new TreeMap<String, List<Double>>();
        faulty.forEach((probe, kind) -> {
            if (kind.returns) {
                values.computeIfAbsent(kind.name, _ -> new ArrayList<>())
                        .add(taking.take(probe, kind).orElse(Double.POSITIVE_INFINITY));
            }
        });
        var spreads = new TreeMap<String, Spread>();
        values.forEach((name, all) -> spreads.put(name, new Spread(all)));
        return spreads;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }

    /**
     * A fault.
     *
     * @param returns whether a probe that has it is dark, and looked for again at once: after a wrong password we wait for
     *     minutes, because cameras lock accounts out
     */
    private record Kind(String name, double amount, boolean returns) {}

    private interface Taking {
        Optional<Double> take(ProbeId probe, Kind kind);
    }

    /**
     * What was seen.
     *
     * @param disturbed probes among the untouched that were ever told not to be live
     * @param sinceArrival delay of the untouched's frames until Kafka had them, in milliseconds
     * @param noticed seconds until a fault was told of, by its name
     * @param back seconds from its end until the probe was told live, by its name
     */
    record Seen(
            int untouched,
            ProbeTally tally,
            long disturbed,
            Spread sinceArrival,
            Map<String, Spread> noticed,
            Map<String, Spread> back,
            ProcessFigures before,
            ProcessFigures after) {}
}
