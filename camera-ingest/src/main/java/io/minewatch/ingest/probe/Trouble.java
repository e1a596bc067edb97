package io.minewatch.ingest.probe;

import io.minewatch.contract.Coded;
import io.minewatch.contract.probe.ProbeStatus.State;
import io.minewatch.ingest.stream.StreamFailure;
import java.time.Duration;

/** What a failing stream says about its probe. */
record Trouble(State state, Coded reason) {

    static Trouble of(StreamFailure failure, Duration stalledAfter) {
        return switch (failure.kind()) {
            case UNREACHABLE ->
                new Trouble(State.UNREACHABLE, new Coded("probe.unreachable").with("cause", failure.detail()));
            case REFUSED -> new Trouble(State.REFUSED, new Coded("probe.refused").with("answer", failure.detail()));
            case WRONG_PASSWORD -> new Trouble(State.WRONG_PASSWORD, new Coded("probe.wrong-password"));
            case NO_VIDEO -> new Trouble(State.UNDECODABLE, new Coded("probe.no-video"));
            case STALLED ->
                new Trouble(State.STALLED, new Coded("probe.stalled").with("seconds", stalledAfter.toSeconds()));
            case DROPPED -> new Trouble(State.CONNECTING, new Coded("probe.dropped"));
            case STOPPED -> new Trouble(State.OFF, new Coded("probe.not-watched"));
        };
    }
}
