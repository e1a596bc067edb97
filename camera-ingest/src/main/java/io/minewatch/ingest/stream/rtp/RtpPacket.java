package io.minewatch.ingest.stream.rtp;

import java.nio.ByteBuffer;

/** The header of an RTP packet where it lies (RFC 3550, 5.1). One object reads every packet of a stream. */
final class RtpPacket {

    private static final int FIXED_HEADER = 12;

    private int payloadType;
    private boolean marked;
    private int sequence;
    private int time;
    private int source;
    private int begin;
    private int end;

    /** Reads a header. False if it is none, or nothing is behind it. */
    boolean read(ByteBuffer buffer, int at, int length) {
        if (length <= FIXED_HEADER || (buffer.get(at) & 0xc0) != 0x80) {
            return false;
        }
        int flags = buffer.get(at);
        int second = buffer.get(at + 1);
        marked = second < 0;
        payloadType = second & 0x7f;
        sequence = buffer.getShort(at + 2) & 0xffff;
        time = buffer.getInt(at + 4);
        source = buffer.getInt(at + 8);
        begin = at + FIXED_HEADER + 4 * (flags & 0x0f);
        end = at + length;
        if ((flags & 0x10) != 0) {
            if (begin + 4 > end) {
                return false;
            }
            begin += 4 + 4 * (buffer.getShort(begin + 2) & 0xffff);
        }
        if ((flags & 0x20) != 0) {
            end -= buffer.get(end - 1) & 0xff;
        }
        return begin < end;
    }

    int payloadType() {
        return payloadType;
    }

    /** Whether it says that it is the picture's last. */
    boolean isMarked() {
        return marked;
    }

    int sequence() {
        return sequence;
    }

    /** When the picture was taken, in ticks of the stream's clock, modulo 2³². */
    int time() {
        return time;
    }

    /** Who sent it (SSRC). */
    int source() {
        return source;
    }

    /** Where the payload begins in the buffer. */
    int begin() {
        return begin;
    }

    /** Where the payload ends in the buffer. */
    int end() {
        return end;
    }
}
