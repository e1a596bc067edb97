package io.minewatch.ingest.probe;

import io.minewatch.contract.Coded;
import io.minewatch.contract.probe.ProbeStatus.Concern;
import io.minewatch.contract.probe.ProbeStatus.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is told of a probe: its state, and what else is the matter with it. */
record Standing(
        State state, Instant since, Coded reason, @Nullable State previous, List<Concern> also) {

    /** Where a watch begins. */
    static Standing first(State stream, Instant since, Coded reason, List<Concern> concerns, @Nullable State previous) {
        return of(stream, since, reason, concerns, previous);
    }

    private static Standing of(
            State stream, Instant since, Coded reason, List<Concern> concerns, @Nullable State previous) {
        var gravest = stream == State.LIVE
                ? concerns.stream().filter(c -> hidesLive(c.state())).findFirst()
                : Optional.<Concern>empty();
        return gravest.map(concern -> new Standing(
                        concern.state(),
                        later(concern.since(), since),
                        concern.reason(),
                        previous,
                        concerns.stream().filter(c -> c != concern).toList()))
                .orElseGet(() -> new Standing(stream, since, reason, previous, concerns));
    }

    /** Whether the pictures are worth nothing, or not what they are taken for; else it is told beside the state. */
    static boolean hidesLive(State state) {
        return switch (state) {
            case FROZEN, COVERED, MOVED, DARK -> true;
            case CONNECTING, LIVE, STALLED, REFUSED, WRONG_PASSWORD, UNREACHABLE, UNDECODABLE -> false;
            case CLOCK_OFF, UNSTEADY, OFF, UNWATCHED, UNKNOWN -> false;
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What is to be told now. A state that goes on keeps its beginning and its reason. */
    Standing follow(State stream, Instant streamSince, Coded streamReason, List<Concern> concerns, Instant now) {
        var next = of(stream, streamSince, streamReason, concerns, state);
        if (next.state == state) {
            return new Standing(state, since, reason, previous, next.also);
        }
        // What hid it is over only now, however long the pictures have been coming.
        var begin = next.since.isBefore(since) ? now : next.since;
        return new Standing(next.state, begin, next.reason, state, next.also);
    }

    boolean tellsTheSameAs(Standing other) {
        return state == other.state && since.equals(other.since) && also.equals(other.also);
    }
}
