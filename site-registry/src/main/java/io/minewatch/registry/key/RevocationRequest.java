package io.minewatch.registry.key;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reading key is to let nobody in any more. */
public record RevocationRequest(
        @Nullable UUID id,
        @Nullable Instant doneAt,
        @Nullable String reason) {}
