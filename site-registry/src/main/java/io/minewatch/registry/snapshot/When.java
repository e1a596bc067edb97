package io.minewatch.registry.snapshot;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which time is asked about. Of an interval, each thing is shown as it was when it was last there.
 *
 * @param from where the interval begins; {@code null} if it has no beginning
 * @param until where it ends, itself not in it; {@code null} if it has no end
 * @param knownAt what was recorded later does not count
 */
public record When(@Nullable Instant from, @Nullable Instant until, Instant knownAt) {

    /** To be known at, where nothing that was recorded is to be left out. */
    public static final Instant EVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Nothing happened before, and the database counts years with four digits like everybody else. */
    private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

    /** One instant. */
    public static When at(Instant instant, Instant knownAt) {
        return between(instant, instant, knownAt);
    }

    /** An interval with both its ends in it. */
    public static When between(@Nullable Instant first, @Nullable Instant last, Instant knownAt) {
        // The database counts in microseconds: the next one is the first that is not in the interval.
        var until = last == null ? null : reasonable(last).plus(1, ChronoUnit.MICROS);
        return new When(first == null ? null : reasonable(first), until, reasonable(knownAt));
    }

    private static Instant reasonable(Instant instant) {
        if (instant.isBefore(NEVER)) {
            return NEVER;
        }
        return instant.isAfter(EVER) ? EVER : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
