package io.minewatch.registry.probe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a preset was calibrated, as it was sent: the fields of a pose, or those of ground control.
 *
 * @param kind {@code pose} or {@code ground-control}
 * @param radialDistortion of the lens of a pose, if it is known
 */
public record MethodRequest(
        @Nullable String kind,
        @Nullable Double heightMeters,
        @Nullable Double headingDegrees,
        @Nullable Double tiltDegrees,
        @Nullable Double rollDegrees,
        @Nullable Double horizontalFovDegrees,
        @Nullable Double aspect,
        @Nullable Double headingErrorDegrees,
        @Nullable Double tiltErrorDegrees,
        @Nullable Double heightErrorMeters,
        @Nullable Double radialDistortion,
        @Nullable List<PointRequest> points,
        @Nullable Double pictureError) {

    /**
     * A point known in the picture and on the ground.
     *
     * @param ground {@code [lon, lat]}
     */
    public record PointRequest(
            @Nullable Double x,
            @Nullable Double y,
            @Nullable JsonNode ground) {}
}
