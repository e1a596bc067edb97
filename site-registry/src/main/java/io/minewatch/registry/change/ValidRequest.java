package io.minewatch.registry.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A validity as it was sent, right or wrong. */
public record ValidRequest(@Nullable Instant from, @Nullable Instant until) {}
