package io.minewatch.registry.holder;

import io.minewatch.contract.Validity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A firm or person that holds permits.
 *
 * @param name as registered
 * @param creditCode the unified social credit code (GB 32100), if known
 * @param blacklisted when it may be granted nothing
 */
public record Holder(
        HolderId id,
        long revision,
        String name,
        @Nullable String creditCode,
        List<Blacklisting> blacklisted,
        Instant recordedAt) {

    public Holder {
        blacklisted = List.copyOf(blacklisted);
    }

    /** Why it is on the blacklist at {@code instant}, if it is. */
    public Optional<Blacklisting> findBlacklistingAt(Instant instant) {
        return blacklisted.stream().filter(b -> b.valid().holdsAt(instant)).findFirst();
    }

    /** A time on the blacklist. */
    public record Blacklisting(Validity valid, String reason, Instant recordedAt) {}
}
