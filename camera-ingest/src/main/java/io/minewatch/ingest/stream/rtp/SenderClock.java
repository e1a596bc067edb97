package io.minewatch.ingest.stream.rtp;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Turns a stream's ticks into the camera's wall time, once the camera has told it in a sender report (RFC 3550, 6.4.1). */
final class SenderClock {

    private static final int SENDER_REPORT = 200;
    private static final int SHORTEST = 28;
    private static final long SECONDS_FROM_1900_TO_1970 = 2_208_988_800L;
    private static final int FAR = 1 << 30;

    private final int ticksPerSecond;
    private @Nullable Instant toldTime;
    private int toldTicks;
    private int reportedSeconds;
    private int reportedFraction;

    SenderClock(int ticksPerSecond) {
        this.ticksPerSecond = ticksPerSecond;
    }

    /** Reads one or several reports in one packet. Anything else in it is passed over. */
    void hear(ByteBuffer buffer, int begin, int end) {
        int at = begin;
        while (at + 4 <= end && (buffer.get(at) & 0xc0) == 0x80) {
            int length = 4 + 4 * (buffer.getShort(at + 2) & 0xffff);
            if ((buffer.get(at + 1) & 0xff) == SENDER_REPORT && length >= SHORTEST && at + SHORTEST <= end) {
                note(buffer.getInt(at + 8), buffer.getInt(at + 12), buffer.getInt(at + 16));
            }
            at += length;
        }
    }

    private void note(int seconds, int fraction, int ticks) {
        if (seconds == 0) {
            return;
        }
        // Counted from 1900, in 32 bits: from 2036 on they begin again, and without the highest bit it is after that.
        long since1900 = seconds < 0 ? seconds & 0xffff_ffffL : seconds + (1L << 32);
        long nanos = (fraction & 0xffff_ffffL) * 1_000_000_000L >>> 32;
        toldTime = Instant.ofEpochSecond(since1900 - SECONDS_FROM_1900_TO_1970, nanos);
        toldTicks = ticks;
        reportedSeconds = seconds;
        reportedFraction = fraction;
    }

    /** The wall time of a picture, if the camera has told the time. */
    @Nullable
    Instant at(int ticks) {
        var base = toldTime;
        if (base == null) {
            return null;
        }
        // Signed: right across the end of the 32 bits, in both directions.
        int passed = ticks - toldTicks;
        var time = base.plusNanos(passed * 1_000_000_000L / ticksPerSecond);
        if (Math.abs((long) passed) > FAR) {
            toldTime = time;
            toldTicks = ticks;
        }
        return time;
    }

    /** The middle 32 bits of the time in the last sender report, by which a receiver's report names it; 0 for none. */
    int lastReport() {
        return reportedSeconds << 16 | reportedFraction >>> 16;
    }
}
