package io.minewatch.registry.closure;

import io.minewatch.registry.change.ChangeRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That another unit accepts the closure. */
public record AcceptanceRequest(
        @Nullable UUID id,
        @Nullable Instant doneAt,
        @Nullable Long expectedRevision,
        @Nullable Instant acceptedAt,
        @Nullable String note)
        implements ChangeRequest {}
