package io.minewatch.contract.frame;

import io.minewatch.contract.Box;
import io.minewatch.contract.ClockSource;
import io.minewatch.contract.ProbeId;
import io.minewatch.contract.Sha256;
import io.minewatch.contract.probe.StreamRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a frame beside its pixels; travels in the header {@link
 * io.minewatch.contract.CloudEventHeaders#FACTS} of a message on {@link io.minewatch.contract.Topics#FRAMES}.
 *
 * @param id the same whenever the same picture of the same probe is published again
 * @param preset the pose it was taken in, or {@code null} when nobody knows: such a frame gives no verdict
 * @param stream which stream it is from
 * @param width of the picture, pixels
 * @param height of the picture, pixels
 * @param capturedAt when the light hit the sensor, as far as {@code clockSource} knows
 * @param receivedAt when it reached us
 * @param clockSource whose clock {@code capturedAt} is from
 * @param clockOffset the probe's clock minus ours when last compared, or {@code null} if it never told the time
 * @param sha256 of the JPEG, taken at capture
 * @param gate why it was let through
 * @param motion where something moves, normalised
 */
public record FrameFacts(
        FrameId id,
        ProbeId probe,
        @Nullable String preset,
        StreamRole stream,
        int width,
        int height,
        Instant capturedAt,
        Instant receivedAt,
        ClockSource clockSource,
        @Nullable Duration clockOffset,
        Sha256 sha256,
        Gate gate,
        List<Box> motion) {

    public FrameFacts {
        motion = List.copyOf(motion);
    }

    /** Why the motion gate let a frame through. */
    public enum Gate {
        /** Something moves. */
        MOTION,
        /** It is time to look again, though nothing moves: a parked excavator is still there. */
        HEARTBEAT,
        /** The background is still being learnt. */
        LEARNING
    }
}
