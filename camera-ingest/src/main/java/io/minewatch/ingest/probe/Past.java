package io.minewatch.ingest.probe;

import io.minewatch.contract.Coded;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.probe.ProbeStatus.Concern;
import io.minewatch.contract.probe.ProbeStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the health of a probe begins that somebody may have watched before. A gap that is no longer than that between two
 * reports is none: what was told holds until something else is met. After a longer one nobody knows how the probe was,
 * and that is told: {@link State#UNWATCHED} since the last word of it.
 *
 * @param stream how the stream is taken to be
 * @param since since when
 * @param concerns what was told beside it
 * @param previous the state before
 * @param goesOn whether it was told already
 */
record Past(
        State stream,
        Instant since,
        Coded reason,
        List<Concern> concerns,
        @Nullable State previous,
        boolean goesOn) {

    static Past of(@Nullable ProbeStatus told, Duration gapAfter, Instant now) {
        if (told == null || told.state() == State.UNKNOWN) {
            return new Past(State.CONNECTING, now, new Coded("probe.connecting"), List.of(), null, false);
        }
        var gap = Duration.between(told.reportedAt(), now);
        if (told.state() == State.OFF || told.state() == State.UNWATCHED || gap.compareTo(gapAfter) <= 0) {
            return goingOn(told);
        }
        var reason = new Coded("probe.unwatched").with("seconds", gap.toSeconds());
        return new Past(State.UNWATCHED, told.reportedAt(), reason, concerns(told), told.state(), false);
    }

    private static Past goingOn(ProbeStatus told) {
        return Standing.hidesLive(told.state())
                ? new Past(State.LIVE, told.since(), new Coded("probe.live"), concerns(told), told.previous(), true)
                : new Past(told.state(), told.since(), told.reason(), concerns(told), told.previous(), true);
    }

    /** All that was the matter with it, but for its coming and going, which is counted anew. */
    private static List<Concern> concerns(ProbeStatus told) {
        var concerns = new ArrayList<>(told.also());
        if (Standing.hidesLive(told.state())) {
            concerns.add(new Concern(told.state(), told.since(), told.reason()));
        }
        concerns.removeIf(concern -> !Standing.hidesLive(concern.state()) && concern.state() != State.CLOCK_OFF);
        return concerns;
    }
}
