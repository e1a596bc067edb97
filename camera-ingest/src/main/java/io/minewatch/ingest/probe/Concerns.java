package io.minewatch.ingest.probe;

import io.minewatch.contract.Coded;
import io.minewatch.contract.probe.ProbeStatus.Concern;
import io.minewatch.contract.probe.ProbeStatus.State;
import io.minewatch.ingest.sight.Flaw;
import io.minewatch.ingest.sight.Lasting;
import io.minewatch.ingest.sight.View;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may be the matter with a probe though its pictures come: what they show, its clock, and that it comes and goes. */
final class Concerns {

    /** So many outages... */
    private static final int UNSTEADY_OUTAGES = 4;
    /** ...within this time are one trouble of its own. */
    private static final Duration UNSTEADY_WITHIN = Duration.ofMinutes(10);

    private final Map<State, Concern> all = new EnumMap<>(State.class);
    private final Lasting clockOff;
    private final Deque<Instant> outages = new ArrayDeque<>();
    /** What the last watcher told and we have not seen ourselves. */
    private final Set<State> inherited = EnumSet.noneOf(State.class);

    private Instant inheritedUntil = Instant.MIN;
    /** Whoever turned the camera did so before we began to learn its scene: our pictures cannot take that back. */
    private boolean movedBefore;

    Concerns(HealthConfig config) {
        this.clockOff = new Lasting(config.clockOffAfter(), config.clockOffAfter());
    }

    /** Takes over what the last watcher told of pictures, until ours have been looked at for long enough. */
    void inherit(List<Concern> told, Instant until) {
        told.forEach(concern -> {
            all.put(concern.state(), concern);
            inherited.add(concern.state());
        });
        inheritedUntil = until;
        movedBefore = all.containsKey(State.MOVED);
    }

    /** A picture was looked at. */
    void see(View view, Instant at) {
        for (var flaw : Flaw.values()) {
            var state = stateOf(flaw);
            var told = view.flaws().get(flaw);
            if (told != null) {
                all.putIfAbsent(state, new Concern(state, told.since(), told.reason()));
                inherited.remove(state);
            } else if (!isStillInherited(state, at) && !isOpen(flaw, view)) {
                all.remove(state);
                inherited.remove(state);
            }
        }
    }

    /** Whether what was told before us can neither be confirmed nor taken back. */
    private boolean isOpen(Flaw flaw, View view) {
        return flaw == Flaw.MOVED
                ? movedBefore
                : inherited.contains(stateOf(flaw)) && view.open().contains(flaw);
    }

    private boolean isStillInherited(State state, Instant at) {
        return inherited.contains(state) && !at.isAfter(inheritedUntil);
    }

    /** The camera was calibrated anew: wherever it looks is where it is meant to. */
    void calibrated() {
        movedBefore = false;
        all.remove(State.MOVED);
    }

    /** Whether nobody knows where a picture taken now would belong. */
    boolean isPoseDoubtful() {
        return all.containsKey(State.MOVED) || all.containsKey(State.COVERED);
    }

    private static State stateOf(Flaw flaw) {
        return switch (flaw) {
            case FROZEN -> State.FROZEN;
            case COVERED -> State.COVERED;
            case MOVED -> State.MOVED;
            case DARK -> State.DARK;
        };
    }

    /** The probe told the time: its clock minus ours. */
    void hearClock(Duration offset, Duration believed, Instant at) {
        if (clockOff.step(offset.abs().compareTo(believed) > 0, at)) {
            var reason = new Coded("probe.clock-off").with("seconds", offset.toSeconds());
            all.putIfAbsent(State.CLOCK_OFF, new Concern(State.CLOCK_OFF, clockOff.since(), reason));
            inherited.remove(State.CLOCK_OFF);
        } else if (!isStillInherited(State.CLOCK_OFF, at)) {
            all.remove(State.CLOCK_OFF);
        }
    }

    /** Pictures ceased to come. */
    void countOutage(Instant at) {
        outages.addLast(at);
    }

    /** Whether it came and went too often of late. */
    boolean isUnsteady(Instant now) {
        while (!outages.isEmpty() && outages.getFirst().isBefore(now.minus(UNSTEADY_WITHIN))) {
            outages.removeFirst();
        }
        if (outages.size() >= UNSTEADY_OUTAGES) {
            var reason = new Coded("probe.unsteady")
                    .with("times", outages.size())
                    .with("minutes", UNSTEADY_WITHIN.toMinutes());
            all.putIfAbsent(State.UNSTEADY, new Concern(State.UNSTEADY, outages.getFirst(), reason));
        } else if (outages.size() <= 1) {
            all.remove(State.UNSTEADY);
        }
        return all.containsKey(State.UNSTEADY);
    }

    /** All of them, the gravest first. */
    List<Concern> list() {
        return List.copyOf(all.values());
    }
}
