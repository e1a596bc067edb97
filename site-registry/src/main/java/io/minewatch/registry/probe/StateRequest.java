package io.minewatch.registry.probe;

import io.minewatch.registry.change.ValidRequest;
import org.jspecify.annotations.Nullable;

/** Whether a probe is to be watched, as it was sent. */
public record StateRequest(
        @Nullable Boolean watched,
        @Nullable String reason,
        @Nullable ValidRequest valid) {}
