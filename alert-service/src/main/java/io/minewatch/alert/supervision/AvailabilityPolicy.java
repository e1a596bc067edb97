package io.minewatch.alert.supervision;

import io.minewatch.contract.probe.ProbeStatus;
import io.minewatch.contract.probe.ProbeStatus.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of the time a probe showed where it should look. Pure.
 *
 * <p>Time in which the registry says not to watch it counts neither way, nor does time before it was first heard of.
 */
final class AvailabilityPolicy {

    private Duration watched = Duration.ZERO;
    private Duration blind = Duration.ZERO;
    private int times;
    private @Nullable Instant blindSince;
    private @Nullable Blind longest;

    private AvailabilityPolicy() {}

    /** Judges one probe's changes, by when they were told, over a period. */
    static Availability judge(List<ProbeStatus> timeline, Instant from, Instant until) {
        var policy = new AvailabilityPolicy();
        var begins = Instant.MIN;
        for (int i = 0; i < timeline.size(); i++) {
            begins = beginOf(timeline.get(i), begins);
            var ends = i + 1 < timeline.size() ? beginOf(timeline.get(i + 1), begins) : until;
            policy.add(timeline.get(i).state(), later(begins, from), earlier(ends, until));
        }
        policy.endBlindness(until);
        return new Availability(policy.watched, policy.blind, policy.times, policy.longest);
    }

    /** A state may have begun before the one it follows, which only hid it. */
    private static Instant beginOf(ProbeStatus status, Instant before) {
        return status.since().isAfter(before) ? status.since() : later(status.reportedAt(), before);
    }

    private void add(State state, Instant from, Instant until) {
        if (!from.isBefore(until)) {
            return;
        }
        var length = Duration.between(from, until);
        switch (state) {
            case LIVE -> {
                watched = watched.plus(length);
                endBlindness(from);
            }
            case OFF -> endBlindness(from);
            case CONNECTING,
                    STALLED,
                    REFUSED,
                    WRONG_PASSWORD,
                    UNREACHABLE,
                    UNDECODABLE,
                    FROZEN,
                    COVERED,
                    MOVED,
                    DARK,
                    CLOCK_OFF,
                    UNSTEADY,
                    UNWATCHED,
                    UNKNOWN -> {
                blind = blind.plus(length);
                blindSince = blindSince == null ? from : blindSince;
            }
        }
    }

    private void endBlindness(Instant at) {
        var since = blindSince;
        if (since == null) {
            return;
        }
        var ended = new Blind(since, at);
        if (longest == null || ended.length().compareTo(longest.length()) > 0) {
            longest = ended;
        }
        times++;
        blindSince = null;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /**
     * How much of a period a probe showed.
     *
     * @param times how often it was blind
     * @param longest the longest of those times, {@code null} when there was none
     */
    record Availability(
            Duration watched,
            Duration blind,
            int times,
            @Nullable Blind longest) {

        /** Watched ÷ (watched and blind), {@code null} when it was never to be watched. */
        @Nullable
        Double share() {
            var all = watched.plus(blind);
            return all.isZero() ? null : watched.toMillis() / (double) all.toMillis();
        }
    }

    /** A time without a picture of use. */
    record Blind(Instant from, Instant until) {

        Duration length() {
            return Duration.between(from, until);
        }
    }
}
