package io.minewatch.ingest.stream.rtp;

import java.nio.ByteBuffer;

/** RFC 7798 without decoding order numbers: single units, aggregation packets and fragments of the base layer. */
final class H265Payload implements Payload {

    private static final int SEVERAL = 48;
    private static final int FRAGMENT = 49;
    private static final int LAYER = 0x01f8;

    @Override
    public void open(ByteBuffer buffer, int begin, int end, KeyframeAssembler units) {
        if (end - begin < 3) {
            return;
        }
        int header = buffer.getShort(begin) & 0xffff;
        int type = header >> 9 & 0x3f;
        if (type == FRAGMENT) {
            int fragment = buffer.get(begin + 2);
            int whole = header & 0x81ff | (fragment & 0x3f) << 9;
            if (isBase(whole)) {
                units.fragment(whole, (fragment & 0x80) != 0, buffer, begin + 3, end);
            }
        } else if (type == SEVERAL) {
            openSeveral(buffer, begin + 2, end, units);
        } else if (type < SEVERAL && isBase(header)) {
            units.whole(header, buffer, begin + 2, end);
        }
    }

    private static void openSeveral(ByteBuffer buffer, int begin, int end, KeyframeAssembler units) {
        int at = begin;
        while (at + 2 < end) {
            int size = buffer.getShort(at) & 0xffff;
            at += 2;
            if (size < 2 || at + size > end) {
                return;
            }
            int header = buffer.getShort(at) & 0xffff;
            if (isBase(header)) {
                units.whole(header, buffer, at + 2, at + size);
            }
            at += size;
        }
    }

    private static boolean isBase(int header) {
        return (header & LAYER) == 0;
    }
}
