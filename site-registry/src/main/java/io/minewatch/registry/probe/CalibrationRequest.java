package io.minewatch.registry.probe;

import io.minewatch.registry.change.ValidRequest;
import org.jspecify.annotations.Nullable;

/** A calibration as it was sent. */
public record CalibrationRequest(
        @Nullable String preset,
        @Nullable ValidRequest valid,
        @Nullable MethodRequest method) {}
