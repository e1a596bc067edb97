package io.minewatch.ingest.burst;

import io.minewatch.contract.probe.BurstFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What became of one probe's wishes. */
final class Tally {

    private static final int WAITS_KEPT = 100;

    private final Deque<Long> waits = new ArrayDeque<>();
    private long asked;
    private long granted;
    private long expired;
    private long failed;
    private long frames;
    private @Nullable String failure;
    private @Nullable Instant lastAt;

    void asked() {
        asked++;
    }

    void granted(Duration waited, Instant at) {
        granted++;
        lastAt = at;
        waits.add(waited.toMillis());
        if (waits.size() > WAITS_KEPT) {
            waits.removeFirst();
        }
    }

    void expired() {
        expired++;
    }

    void ended(Outcome outcome) {
        switch (outcome) {
            case Outcome.Shown(int shown) -> {
                frames += shown;
                failure = null;
            }
            case Outcome.Failed(var reason) -> {
                failed++;
                failure = reason;
            }
            case Outcome.Withdrawn() -> {}
        }
    }

    BurstFigures figures() {
        return new BurstFigures(
                asked, granted, expired, failed, frames, percentile(0.5), percentile(0.99), failure, lastAt);
    }

    private @Nullable Long percentile(double share) {
        var sorted = waits.stream().sorted().toList();
        return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
