package io.minewatch.registry.key;

import io.minewatch.contract.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reading key as people read it.
 *
 * @param key the key itself, in the answer to who made it and never again
 * @param until when it ends by itself, if it does
 * @param lastSeenAt when it was last used, to the minute
 * @param lastSeenFrom the address from which it was
 */
public record KeyView(
        UUID id,
        String name,
        @Nullable String key,
        Instant madeAt,
        Actor madeBy,
        @Nullable Instant until,
        @Nullable Instant revokedAt,
        @Nullable Actor revokedBy,
        @Nullable String revokedBecause,
        @Nullable Instant lastSeenAt,
        @Nullable String lastSeenFrom) {

    KeyView with(String shown) {
        return new KeyView(
                id, name, shown, madeAt, madeBy, until, revokedAt, revokedBy, revokedBecause, lastSeenAt, lastSeenFrom);
    }

    /** Whether it lets anybody in at {@code now}. */
    boolean holdsAt(Instant now) {
        return revokedAt == null && (until == null || now.isBefore(until));
    }
}
