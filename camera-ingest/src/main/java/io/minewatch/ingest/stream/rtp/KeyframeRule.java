package io.minewatch.ingest.stream.rtp;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Which pictures are worth keeping: those that stand alone, and no more than a few in a second, since some cameras send
 * nothing else.
 *
 * <p>Which pictures of H.264 stand alone besides those that say so by their type (IDR). A picture of intra slices does when
 * the camera calls it a recovery point. Cameras that never send any of the two are taken at their slices after a while:
 * better a picture that refers back beyond its predecessor once in a while than a camera that shows nothing.
 */
final class KeyframeRule {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int MOST_IN_A_SECOND = 5;

    private final int ticksPerSecond;
    private final LongSupplier nanos;
    private int lastTime;
    private long foundAt;
    private boolean anyIntraPicture;

    KeyframeRule(int ticksPerSecond, LongSupplier nanos) {
        this.ticksPerSecond = ticksPerSecond;
        this.nanos = nanos;
        this.foundAt = nanos.getAsLong();
    }

    /** Whether a slice that claims nothing by its type belongs to a picture that stands alone. */
    boolean standsAlone(boolean recoveryPoint, ByteBuffer buffer, int begin, int end) {
        return (recoveryPoint || anyIntraPicture || isOverdue()) && SliceHeader.isIntra(buffer, begin, end);
    }

    /** A picture that stands alone was found. */
    void found(int time) {
        lastTime = time;
        anyIntraPicture |= isOverdue();
        foundAt = nanos.getAsLong();
    }

    /** Whether the last keyframe is so new that nobody needs another one yet. */
    boolean isTooSoon(int time) {
        int passed = time - lastTime;
        return passed > 0 && passed < ticksPerSecond / MOST_IN_A_SECOND;
    }

    private boolean isOverdue() {
        return nanos.getAsLong() - foundAt > PATIENCE.toNanos();
    }
}
