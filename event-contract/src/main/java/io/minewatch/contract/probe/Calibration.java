package io.minewatch.contract.probe;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.minewatch.contract.Validity;
import java.time.Instant;

/**
 * How a preset's pictures map to the ground, for a while.
 *
 * @param method by pose or by ground-control points
 * @param recordedAt when the registry came to know it
 */
public record Calibration(Method method, Validity valid, Instant recordedAt) {

    /** Whether it had an end that lay ahead when it was recorded, and that end has come. */
    public boolean hasExpiredBy(Instant instant) {
        var until = valid.until();
        return until != null && until.isAfter(recordedAt) && !instant.isBefore(until);
    }

    /** The two ways of knowing it. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Pose.class, name = "pose"),
        @JsonSubTypes.Type(value = GroundControl.class, name = "ground-control")
    })
    public sealed interface Method permits Pose, GroundControl {}
}
