package io.minewatch.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something holds in the world (valid time), as against when we came to know it ({@code recordedAt}).
 *
 * @param from first instant at which it holds
 * @param until first instant at which it holds no more, or {@code null} while no end is known
 */
public record Validity(Instant from, @Nullable Instant until) {

    public Validity {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("validity must end after it begins: %s to %s".formatted(from, until));
        }
    }

    /** Valid from {@code from} until further notice. */
    public static Validity since(Instant from) {
        return new Validity(from, null);
    }

    /** Whether it holds at {@code instant}. */
    public boolean holdsAt(Instant instant) {
        return !instant.isBefore(from) && (until == null || instant.isBefore(until));
    }
}
