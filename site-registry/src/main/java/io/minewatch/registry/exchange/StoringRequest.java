package io.minewatch.registry.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The order to store an import. */
public record StoringRequest(@Nullable UUID id, @Nullable Instant doneAt) {}
