package io.minewatch.registry.holder;

import io.minewatch.registry.change.ChangeRequest;
import io.minewatch.registry.change.ValidRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A holder, whole, as it is known now.
 *
 * @param blacklisted all its times on the blacklist; one left out is taken back, and stays in the history
 */
public record HolderRequest(
        @Nullable UUID id,
        @Nullable Instant doneAt,
        @Nullable Long expectedRevision,
        @Nullable String name,
        @Nullable String creditCode,
        @Nullable List<BlacklistingRequest> blacklisted)
        implements ChangeRequest {

    /** A time on the blacklist. */
    public record BlacklistingRequest(
            @Nullable ValidRequest valid, @Nullable String reason) {}
}
