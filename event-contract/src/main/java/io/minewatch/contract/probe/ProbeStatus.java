package io.minewatch.contract.probe;

import io.minewatch.contract.Coded;
import io.minewatch.contract.ProbeId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a probe is doing now, on {@link io.minewatch.contract.Topics#PROBE_STATUS}; and each change of it, on {@link
 * io.minewatch.contract.Topics#PROBE_HEALTH}.
 *
 * @param state what the watcher sees
 * @param since when it began
 * @param reason why, in detail
 * @param lastFrameAt arrival of the last frame that was decoded, the one true measure of a live probe
 * @param framesHandled keyframes decoded since the watcher started
 * @param framesLost keyframes that were lost or could not be decoded since then
 * @param framesPublished frames that passed the motion gate since then
 * @param watcher which copy of camera-ingest watches it
 * @param reportedAt when this was written
 */
public record ProbeStatus(
        ProbeId probe,
        State state,
        Instant since,
        Coded reason,
        @Nullable Instant lastFrameAt,
        long framesHandled,
        long framesLost,
        long framesPublished,
        String watcher,
        Instant reportedAt) {

    /** What can be the matter with a probe. */
    public enum State {
        CONNECTING,
        LIVE,
        STALLED,
        REFUSED,
        WRONG_PASSWORD,
        UNREACHABLE,
        UNDECODABLE,
        DARK,
        /** The registry says not to watch it. */
        OFF
    }
}
