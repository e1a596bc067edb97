package io.minewatch.contract.probe;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.minewatch.contract.Coded;
import io.minewatch.contract.ProbeId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a probe is doing now, on {@link io.minewatch.contract.Topics#PROBE_STATUS}; and each change of it, on {@link
 * io.minewatch.contract.Topics#PROBE_HEALTH}.
 *
 * @param state what the watcher sees; the gravest, when several things hold
 * @param since when it began
 * @param reason why, in detail
 * @param previous the state before this one, or {@code null} if the probe had none
 * @param also what else is the matter with it, the gravest first
 * @param stream which stream is watched, or {@code null} if none is
 * @param lastFrameAt arrival of the last frame that was decoded, the one true measure of a live probe: its age is how
 *     much earlier than {@code reportedAt} that was
 * @param clockOffset the probe's clock minus ours when last compared, or {@code null} if it never told the time
 * @param framesHandled keyframes decoded since the watcher started
 * @param framesLost keyframes that were lost or could not be decoded since then
 * @param framesPublished frames that passed the motion gate since then
 * @param gate how its motion gate does, or {@code null} while none works for it
 * @param bursts what became of looks at its main stream, or {@code null} if it has none of its own
 * @param watcher which copy of camera-ingest watches it
 * @param reportedAt when this was written
 */
public record ProbeStatus(
        ProbeId probe,
        State state,
        Instant since,
        Coded reason,
        @Nullable State previous,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Concern> also,
        @Nullable StreamRole stream,
        @Nullable Instant lastFrameAt,
        @Nullable Duration clockOffset,
        long framesHandled,
        long framesLost,
        long framesPublished,
        @Nullable GateFigures gate,
        @Nullable BurstFigures bursts,
        String watcher,
        Instant reportedAt) {

    public ProbeStatus {
        // A status told before concerns were has none.
        also = also == null ? List.of() : List.copyOf(also);
    }

    /** What can be the matter with a probe. */
    public enum State {
        /** Nothing has come of it yet. */
        CONNECTING,
        /** Pictures come. */
        LIVE,
        /** It played and fell silent. */
        STALLED,
        /** It answers and says no. */
        REFUSED,
        WRONG_PASSWORD,
        /** Nobody answers. */
        UNREACHABLE,
        /** What comes is no picture. */
        UNDECODABLE,
        /** The same picture comes over and over: what it shows is not now. */
        FROZEN,
        /** Something is before the lens. */
        COVERED,
        /** It looks elsewhere than its preset says, so that nobody knows where on the ground a thing is. */
        MOVED,
        /** The picture is black. */
        DARK,
        /** Its clock is wrong; only ever told beside another state. */
        CLOCK_OFF,
        /** It comes and goes; only ever told beside another state. */
        UNSTEADY,
        /** The registry says not to watch it. */
        OFF,
        /** Nobody watched it; told afterwards, by whoever watches it again. */
        UNWATCHED,
        /** A word that a later version of this contract uses; never written. */
        @JsonEnumDefaultValue
        UNKNOWN
    }

    /**
     * Something that is the matter with a probe beside its state.
     *
     * @param since when it began
     * @param reason why, in detail
     */
    public record Concern(State state, Instant since, Coded reason) {}
}
