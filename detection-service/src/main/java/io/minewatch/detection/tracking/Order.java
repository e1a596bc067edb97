package io.minewatch.detection.tracking;

import io.minewatch.contract.frame.FrameFacts;
import io.minewatch.contract.probe.StreamRole;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * In which order frames of one probe come. Those of one stream come in order or twice; two streams overtake one another:
 * they wait in different places, and their clocks need not agree to the second.
 */
final class Order {

    /** A probe's clock is believed up to so far from ours, and one stream may go by the one and the other by the other. */
    private static final Duration MOST = Duration.ofSeconds(5);

    private final Map<StreamRole, Instant> latestOf = new EnumMap<>(StreamRole.class);
    private @Nullable Instant latest;

    /** Notes a frame, and says how it lies to those before. */
    Place place(FrameFacts frame) {
        var at = frame.capturedAt();
        var before = latestOf.get(frame.stream());
        if (before != null && !at.isAfter(before)) {
            return Place.PASSED;
        }
        if (latest == null || at.isAfter(latest)) {
            latest = at;
            latestOf.put(frame.stream(), at);
            return Place.NEXT;
        }
        if (at.isBefore(latest.minus(MOST))) {
            return Place.PASSED;
        }
        latestOf.put(frame.stream(), at);
        return Place.OVERTAKEN;
    }

    /** Whether a stream is the one that is watched: the sub stream if there is one. */
    boolean isWatched(StreamRole stream) {
        return stream == StreamRole.SUB || !latestOf.containsKey(StreamRole.SUB);
    }

    /** How a frame lies to those before it. */
    enum Place {
        /** Newer than all. */
        NEXT,
        /** The newest of its stream, but the other stream has shown something newer. */
        OVERTAKEN,
        /** Its stream has shown it or something newer already, or it comes far too late. */
        PASSED
    }
}
