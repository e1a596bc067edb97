package io.minewatch.ingest.burst;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where one probe stands: waiting, having its burst, or resting after it. */
final class Lane {

    /** A camera that fails for hours is tried every quarter of an hour or so. */
    private static final int MOST_DOUBLINGS = 5;

    private final Tally tally = new Tally();
    private @Nullable Wish waiting;
    private @Nullable Wish running;
    private Instant lastAt = Instant.EPOCH;
    private int failures;

    Tally tally() {
        return tally;
    }

    /** When its last burst began. */
    Instant lastAt() {
        return lastAt;
    }

    @Nullable
    Wish waiting() {
        return waiting;
    }

    @Nullable
    Wish running() {
        return running;
    }

    boolean mayAsk(Instant now, Duration againAfter) {
        return !now.isBefore(lastAt.plus(againAfter.multipliedBy(1L << failures)));
    }

    void ask(Wish wish) {
        waiting = wish;
        tally.asked();
    }

    void expire() {
        waiting = null;
        tally.expired();
    }

    void begin(Wish wish, Instant now) {
        waiting = null;
        running = wish;
        lastAt = now;
        tally.granted(Duration.between(wish.askedAt(), now), now);
    }

    void end(Outcome outcome) {
        running = null;
        tally.ended(outcome);
        if (outcome instanceof Outcome.Failed(var reason)) {
            // A camera locks an account out after a few wrong passwords, and the sub stream's goes with it.
            boolean lockable = reason.equals(BurstRunner.WRONG_PASSWORD);
            failures = lockable ? MOST_DOUBLINGS : Math.min(failures + 1, MOST_DOUBLINGS);
        } else {
            failures = 0;
        }
    }
}
