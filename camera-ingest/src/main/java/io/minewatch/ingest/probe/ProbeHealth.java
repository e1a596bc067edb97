package io.minewatch.ingest.probe;

import io.minewatch.contract.Coded;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.probe.ProbeStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one probe is doing. The watch notes what it meets, the reporter asks; in between, a change must last for a while
 * before it counts. While an outage lasts, the last thing that went wrong stands: attempts to connect do not hide it.
 */
final class ProbeHealth {

    private final ProbeId probe;
    private final Duration settledAfter;
    private Condition settled;
    private @Nullable Condition coming;
    private boolean begun;
    private @Nullable Instant lastFrameAt;
    private long handled;
    private long lost;
    private long published;

    ProbeHealth(ProbeId probe, Duration settledAfter, Instant now) {
        this.probe = probe;
        this.settledAfter = settledAfter;
        this.settled = new Condition(State.CONNECTING, new Coded("probe.connecting"), now);
    }

    /** A condition is met. */
    synchronized void note(State state, Coded reason, Instant now) {
        if (state == settled.state) {
            coming = null;
            return;
        }
        if (coming == null || coming.state != state) {
            coming = new Condition(state, reason, now);
        }
    }

    /** A keyframe was decoded. */
    synchronized void handled(Instant at) {
        handled++;
        lastFrameAt = at;
    }

    /** A keyframe could not be decoded, or a frame not delivered. */
    synchronized void lost() {
        lost++;
    }

    synchronized void published() {
        published++;
    }

    /** Takes over a change that has lasted; says whether there was one. */
    synchronized boolean settle(Instant now) {
        if (coming == null || now.isBefore(coming.since.plus(patience()))) {
            return false;
        }
        settled = coming;
        coming = null;
        begun = true;
        return true;
    }

    private Duration patience() {
        // At the beginning there is nothing that could flap.
        return begun ? settledAfter : Duration.ZERO;
    }

    synchronized State state() {
        return settled.state;
    }

    synchronized ProbeStatus status(String watcher, Instant now) {
        return new ProbeStatus(
                probe,
                settled.state,
                settled.since,
                settled.reason,
                null,
                List.of(),
                null,
                lastFrameAt,
                null,
                handled,
                lost,
                published,
                null,
                null,
                watcher,
                now);
    }

    private record Condition(State state, Coded reason, Instant since) {}
}
