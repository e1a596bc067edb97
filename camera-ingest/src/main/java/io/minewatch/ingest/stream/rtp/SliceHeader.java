package io.minewatch.ingest.stream.rtp;

import java.nio.ByteBuffer;

/** The little that has to be known of what is in H.264 units (ITU-T H.264, 7.3.3 and D.2.8). */
final class SliceHeader {

    private static final int RECOVERY_POINT = 6;

    private SliceHeader() {}

    /** Whether a slice refers to no other picture. */
    static boolean isIntra(ByteBuffer buffer, int begin, int end) {
        long bits = 0;
        for (int i = 0; i < 8; i++) {
            bits = bits << 8 | (begin + i < end ? buffer.get(begin + i) & 0xff : 0);
        }
        int firstBlock = lengthOfNumber(bits);
        long type = number(bits << firstBlock);
        return type == 2 || type == 7;
    }

    /** Whether remarks say that a decoder can begin with this very picture. */
    static boolean isRecoveryPoint(ByteBuffer buffer, int begin, int end) {
        int at = begin;
        while (at + 2 < end) {
            int type = buffer.get(at++) & 0xff;
            int size = buffer.get(at++) & 0xff;
            if (type == 0xff || size == 0xff) {
                return false;
            }
            if (type == RECOVERY_POINT) {
                // The number of pictures to wait for comes first; zero is a single 1 bit.
                return buffer.get(at) < 0;
            }
            at += size;
        }
        return false;
    }

    /** How many bits an Exp-Golomb number takes (9.1). */
    private static int lengthOfNumber(long bits) {
        return 2 * Long.numberOfLeadingZeros(bits) + 1;
    }

    private static long number(long bits) {
        int zeros = Long.numberOfLeadingZeros(bits);
        return zeros > 15 ? -1 : (bits << zeros >>> 63 - zeros) - 1;
    }
}
