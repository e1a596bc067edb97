package io.minewatch.alert.camera;

import io.minewatch.alert.camera.Trouble.Kind;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.probe.ProbeStatus.Concern;
import io.minewatch.contract.probe.ProbeStatus.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads out of a probe's timeline what was the matter with it, and when. Pure: the same timeline gives the same troubles. */
final class TroublePolicy {

    private TroublePolicy() {}

    /**
     * The troubles of a timeline, each ended by the first state that rules it out.
     *
     * @param open what lasted when the timeline begins
     * @param timeline changes of one probe, by when they were told
     */
    static List<Trouble> find(Collection<Trouble> open, List<ProbeStatus> timeline) {
        var lasting = new EnumMap<Kind, Trouble>(Kind.class);
        open.forEach(trouble -> lasting.put(trouble.kind(), trouble));
        var over = new ArrayList<Trouble>();
        for (var status : timeline) {
            for (var kind : Kind.values()) {
                read(status, kind, lasting, over);
            }
        }
        over.addAll(lasting.values());
        return over;
    }

    /** Whether a probe that is so cannot be in a kind of trouble. */
    static boolean rulesOut(ProbeStatus status, Kind kind) {
        return whatItSays(status, kind) instanceof Says.Over;
    }

    private static void read(ProbeStatus status, Kind kind, Map<Kind, Trouble> lasting, List<Trouble> over) {
        var before = lasting.get(kind);
        switch (whatItSays(status, kind)) {
            case Says.Holds(var since) ->
                lasting.put(
                        kind,
                        before == null
                                ? new Trouble(status.probe(), kind, since, null, status.state(), null)
                                : before.in(status.state()));
            case Says.Nothing nothing -> {
                if (before != null) {
                    lasting.put(kind, before.in(status.state()));
                }
            }
            case Says.Over isOver -> {
                if (before != null) {
                    lasting.remove(kind);
                    over.add(before.endedAt(endOf(before, status)));
                }
            }
        }
    }

    /** A state may have begun before the trouble, which only hid it. */
    private static Instant endOf(Trouble trouble, ProbeStatus status) {
        return status.since().isBefore(trouble.beganAt()) ? status.reportedAt() : status.since();
    }

    private static Says whatItSays(ProbeStatus status, Kind kind) {
        if (holds(status.state(), kind)) {
            return new Says.Holds(status.since());
        }
        return status.also().stream()
                .filter(concern -> holds(concern.state(), kind))
                .map(Concern::since)
                .findFirst()
                .<Says>map(Says.Holds::new)
                .orElseGet(() -> rulesOut(status.state(), kind) ? new Says.Over() : new Says.Nothing());
    }

    private static boolean holds(State state, Kind kind) {
        return switch (state) {
            case COVERED -> kind == Kind.COVERED;
            case MOVED -> kind == Kind.TURNED;
            case STALLED, REFUSED, WRONG_PASSWORD, UNREACHABLE, UNDECODABLE, FROZEN, DARK -> kind == Kind.SILENT;
            case CONNECTING, LIVE, CLOCK_OFF, UNSTEADY, OFF, UNWATCHED, UNKNOWN -> false;
        };
    }

    /** Who sees no picture cannot tell that the lens is free again, nor who sees a covered one where it looks. */
    private static boolean rulesOut(State state, Kind kind) {
        return switch (state) {
            case LIVE, OFF -> true;
            case COVERED -> kind == Kind.SILENT;
            case MOVED -> kind != Kind.TURNED;
            case CONNECTING,
                    STALLED,
                    REFUSED,
                    WRONG_PASSWORD,
                    UNREACHABLE,
                    UNDECODABLE,
                    FROZEN,
                    DARK,
                    CLOCK_OFF,
                    UNSTEADY,
                    UNWATCHED,
                    UNKNOWN -> false;
        };
    }

    /** What a state says of a kind of trouble. */
    private sealed interface Says {

        record Holds(Instant since) implements Says {}

        record Over() implements Says {}

        record Nothing() implements Says {}
    }
}
