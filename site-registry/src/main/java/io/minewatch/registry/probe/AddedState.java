package io.minewatch.registry.probe;

import io.minewatch.registry.change.ChangeRequest;
import io.minewatch.registry.change.ValidRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One more state of a probe. */
public record AddedState(
        @Nullable UUID id,
        @Nullable Instant doneAt,
        @Nullable Long expectedRevision,
        @Nullable Boolean watched,
        @Nullable String reason,
        @Nullable ValidRequest valid)
        implements ChangeRequest {}
