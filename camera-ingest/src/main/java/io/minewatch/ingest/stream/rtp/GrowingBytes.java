package io.minewatch.ingest.stream.rtp;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes of one keyframe in the making. Kept for the next one, unless this one was unusually large. */
final class GrowingBytes {

    private static final int FIRST = 8 * 1024;
    private static final int WORTH_KEEPING = 512 * 1024;

    private final Room room;
    private byte[] bytes = new byte[0];
    private int length;

    GrowingBytes(Room room) {
        this.room = room;
    }

    /** Adds what lies between two positions of a buffer. False if there is no room. */
    boolean add(ByteBuffer buffer, int begin, int end) {
        int more = end - begin;
        if (!grow(more)) {
            return false;
        }
        buffer.get(begin, bytes, length, more);
        length += more;
        return true;
    }

    /** Adds the start code of a unit (Annex B) and the unit's header. */
    boolean addHeader(int header, int headerBytes) {
        if (!grow(4 + headerBytes)) {
            return false;
        }
        bytes[length] = 0;
        bytes[length + 1] = 0;
        bytes[length + 2] = 0;
        bytes[length + 3] = 1;
        length += 4;
        for (int i = headerBytes - 1; i >= 0; i--) {
            bytes[length++] = (byte) (header >> 8 * i);
        }
        return true;
    }

    private boolean grow(int more) {
        if (length + more <= bytes.length) {
            return true;
        }
        int size = Math.max(Math.max(FIRST, bytes.length + bytes.length / 2), length + more);
        if (!room.take(length + more, size - bytes.length)) {
            return false;
        }
        bytes = Arrays.copyOf(bytes, size);
        return true;
    }

    byte[] array() {
        return bytes;
    }

    int length() {
        return length;
    }

    byte[] copyFrom(int begin) {
        return Arrays.copyOfRange(bytes, begin, length);
    }

    void clear() {
        length = 0;
        if (bytes.length > WORTH_KEEPING) {
            release();
        }
    }

    void release() {
        room.giveBack(bytes.length);
        bytes = new byte[0];
        length = 0;
    }
}
