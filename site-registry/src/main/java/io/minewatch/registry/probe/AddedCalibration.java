package io.minewatch.registry.probe;

import io.minewatch.registry.change.ChangeRequest;
import io.minewatch.registry.change.ValidRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One more calibration of a probe. */
public record AddedCalibration(
        @Nullable UUID id,
        @Nullable Instant doneAt,
        @Nullable Long expectedRevision,
        @Nullable String preset,
        @Nullable ValidRequest valid,
        @Nullable MethodRequest method)
        implements ChangeRequest {}
