package io.minewatch.registry.calibration;

import io.minewatch.registry.probe.MethodRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A calibration to be tried.
 *
 * @param preset that it would be for; it changes nothing in the result
 * @param method as it would be recorded, but with any number of points
 * @param held points that are not used, to see how far off the result is there
 */
public record TrialRequest(
        @Nullable String preset,
        @Nullable MethodRequest method,
        @Nullable List<MethodRequest.PointRequest> held) {}
