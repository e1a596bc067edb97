package io.minewatch.simulator.rtsp;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** One viewer's RTP: numbers the packets, tells the time, counts for the sender reports. */
final class RtpOutput {

    private static final long SECONDS_FROM_1900_TO_1970 = 2_208_988_800L;
    private static final int CLOCK_RATE = 90_000;
    private static final int REPORT = 28;

    private final int source = ThreadLocalRandom.current().nextInt();
    private final long timeBase = ThreadLocalRandom.current().nextLong(1L << 32);
    private final double framesPerSecond;
    private int sequence = ThreadLocalRandom.current().nextInt(1 << 16);
    private int packets;
    private int bytes;

    RtpOutput(double framesPerSecond) {
        this.framesPerSecond = framesPerSecond;
    }

    int source() {
        return source;
    }

    /**
     * Puts a picture's packets into {@code buffer}.
     *
     * @param damage share of packets to damage
     */
    void write(AccessUnit picture, long frame, double damage, ByteBuffer buffer) {
        int start = buffer.position();
        buffer.put(picture.packets());
        int time = timeOf(frame);
        for (int i = 0; i < picture.offsets().length; i++) {
            int rtp = start + picture.offsets()[i] + AccessUnit.FRAMING;
            int end = start + picture.endOf(i);
            buffer.putShort(rtp + 2, (short) sequence++);
            buffer.putInt(rtp + 4, time);
            buffer.putInt(rtp + 8, source);
            packets++;
            bytes += end - rtp - AccessUnit.RTP_HEADER;
            if (damage > 0) {
                damage(damage, buffer, rtp + AccessUnit.RTP_HEADER, end);
            }
        }
    }

    /** Puts a sender report (RFC 3550, 6.4.1) into {@code buffer}: picture {@code frame} was taken at {@code wallTime}. */
    void writeReport(long frame, Instant wallTime, ByteBuffer buffer) {
        buffer.put((byte) '$').put((byte) 1).putShort((short) REPORT);
        buffer.put((byte) 0x80).put((byte) 200).putShort((short) (REPORT / 4 - 1));
        buffer.putInt(source);
        buffer.putInt((int) (wallTime.getEpochSecond() + SECONDS_FROM_1900_TO_1970));
        buffer.putInt((int) ((long) (wallTime.getNano() / 1e9 * (1L << 32))));
        buffer.putInt(timeOf(frame)).putInt(packets).putInt(bytes);
    }

    private int timeOf(long frame) {
        return (int) (timeBase + Math.round(frame * CLOCK_RATE / framesPerSecond));
    }

    private static void damage(double share, ByteBuffer buffer, int begin, int end) {
        var random = ThreadLocalRandom.current();
        if (random.nextDouble() >= share) {
            return;
        }
        // Behind the unit's header, so that the packet still looks like one.
        for (int at = begin + 3; at < end; at += 1 + random.nextInt(64)) {
            buffer.put(at, (byte) random.nextInt(256));
        }
    }
}
