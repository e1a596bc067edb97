package io.minewatch.ingest.probe;

import io.minewatch.contract.Coded;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.probe.ProbeStatus.State;
import io.minewatch.contract.probe.StreamRole;
import io.minewatch.ingest.sight.View;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How one probe is doing. The watch notes what it meets, the reporter asks; in between, a change must last for a while
 * before it counts. While an outage lasts, the last thing that went wrong stands: attempts to connect do not hide it.
 * While pictures come, the gravest thing they show is the state, and the rest is told beside it.
 */
final class ProbeHealth {

    private final ProbeId probe;
    private final HealthConfig config;
    private final Concerns concerns;
    private Condition settled;
    private @Nullable Condition coming;
    private State noted;
    private boolean begun;
    private Standing standing;
    private boolean told;
    private @Nullable StreamRole stream;
    private @Nullable Instant lastFrameAt;
    private @Nullable Duration clockOffset;
    private @Nullable Figures figures;
    private long handled;
    private long lost;
    private long published;

    /**
     * The health of a probe that is watched from now on.
     *
     * @param past what was last told of it by whoever watched it before, or {@code null} if nobody did
     */
    ProbeHealth(ProbeId probe, HealthConfig config, @Nullable ProbeStatus past, Instant now) {
        this.probe = probe;
        this.config = config;
        this.concerns = new Concerns(config);
        var start = Past.of(past, config.gapAfter(), now);
        settled = new Condition(start.stream(), start.reason(), start.since());
        noted = settled.state;
        begun = start.goesOn();
        told = start.goesOn();
        concerns.inherit(start.concerns(), now.plus(config.inheritedFor()));
        lastFrameAt = past == null ? null : past.lastFrameAt();
        standing = Standing.first(settled.state, settled.since, settled.reason, concerns.list(), start.previous());
    }

    /** Says where figures come from that are told beside the state. */
    synchronized void take(Figures source) {
        figures = source;
    }

    /** A condition of the stream is met. */
    synchronized void note(State state, Coded reason, Instant now) {
        if (noted == State.LIVE && state != State.LIVE && state != State.OFF) {
            concerns.countOutage(now);
        }
        noted = state;
        if (state == settled.state) {
            coming = null;
            return;
        }
        if (coming == null || coming.state != state) {
            coming = new Condition(state, reason, now);
        }
    }

    /** A keyframe was decoded and looked at. */
    synchronized void handled(StreamRole from, View view, Instant at) {
        handled++;
        stream = from;
        lastFrameAt = at;
        concerns.see(view, at);
    }

    /** The camera was calibrated anew. */
    synchronized void calibrated() {
        concerns.calibrated();
    }

    /** Whether its pictures may be of another pose than the preset's, by what was told of it. */
    synchronized boolean isPoseDoubtful() {
        return concerns.isPoseDoubtful();
    }

    /** The camera told the time: its clock minus ours. */
    synchronized void hearClock(Duration offset, Duration believed, Instant at) {
        clockOffset = offset;
        concerns.hearClock(offset, believed, at);
    }

    /** A keyframe could not be decoded, or a frame not delivered. */
    synchronized void lost() {
        lost++;
    }

    synchronized void published() {
        published++;
    }

    /** Takes over changes that have lasted; says whether there is something to tell. */
    synchronized boolean settle(Instant now) {
        boolean unsteady = concerns.isUnsteady(now);
        if (coming != null && !now.isBefore(coming.since.plus(patience(coming.state, unsteady)))) {
            settled = coming;
            coming = null;
            begun = true;
        }
        var next = standing.follow(settled.state, settled.since, settled.reason, concerns.list(), now);
        boolean news = !told || !next.tellsTheSameAs(standing);
        standing = next;
        told = true;
        return news;
    }

    private Duration patience(State state, boolean unsteady) {
        if (state == State.LIVE) {
            // A picture is proof enough, but of what comes and goes only a minute of pictures is.
            return unsteady ? config.steadyAfter() : begun ? config.backAfter() : Duration.ZERO;
        }
        // At the beginning there is nothing that could flap.
        return begun ? config.settledAfter() : Duration.ZERO;
    }

    synchronized State state() {
        return standing.state();
    }

    synchronized ProbeStatus status(String watcher, Instant now) {
        return new ProbeStatus(
                probe,
                standing.state(),
                standing.since(),
                standing.reason(),
                standing.previous(),
                standing.also(),
                stream,
                lastFrameAt,
                clockOffset,
                handled,
                lost,
                published,
                figures == null ? null : figures.gate(),
                figures == null ? null : figures.bursts().get().orElse(null),
                watcher,
                now);
    }

    private record Condition(State state, Coded reason, Instant since) {}
}
