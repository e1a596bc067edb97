package io.minewatch.ingest.burst;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Processor time that grows steadily and is saved up for a while. Whoever begins may run into debt, and nobody else begins
 * before that is paid.
 */
final class CpuBudget {

    private static final double SAVED_SECONDS = 10;

    private final double share;
    private double seconds;
    private @Nullable Instant countedAt;

    /**
     * Begins with all that can be saved up.
     *
     * @param share of one core
     */
    CpuBudget(double share) {
        this.share = share;
        this.seconds = share * SAVED_SECONDS;
    }

    void spend(Duration cpu) {
        seconds -= cpu.toNanos() / 1e9;
    }

    boolean isLeft(Instant now) {
        if (countedAt != null && now.isAfter(countedAt)) {
            double earned = share * Duration.between(countedAt, now).toNanos() / 1e9;
            seconds = Math.min(share * SAVED_SECONDS, seconds + earned);
        }
        countedAt = now;
        return seconds > 0;
    }
}
