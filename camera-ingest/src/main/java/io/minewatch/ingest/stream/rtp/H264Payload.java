package io.minewatch.ingest.stream.rtp;

import io.minewatch.ingest.stream.ProtocolSurprise;
import java.nio.ByteBuffer;

/** RFC 6184, single and non-interleaved mode: single units, STAP-A and FU-A. */
final class H264Payload implements Payload {

    private static final int SEVERAL = 24;
    private static final int LAST_INTERLEAVED_MODE = 27;
    private static final int FRAGMENT = 28;
    private static final int INTERLEAVED_FRAGMENT = 29;

    @Override
    public void open(ByteBuffer buffer, int begin, int end, KeyframeAssembler units) throws ProtocolSurprise {
        int header = buffer.get(begin) & 0xff;
        int type = header & 0x1f;
        if (type >= 1 && type < SEVERAL) {
            units.whole(header, buffer, begin + 1, end);
        } else if (type == FRAGMENT) {
            openFragment(header, buffer, begin + 1, end, units);
        } else if (type == SEVERAL) {
            openSeveral(buffer, begin + 1, end, units);
        } else if (type <= LAST_INTERLEAVED_MODE && type > 0 || type == INTERLEAVED_FRAGMENT) {
            throw new ProtocolSurprise("interleaved-mode");
        }
    }

    private static void openFragment(int header, ByteBuffer buffer, int begin, int end, KeyframeAssembler units) {
        if (begin >= end) {
            return;
        }
        int fragment = buffer.get(begin);
        int whole = header & 0xe0 | fragment & 0x1f;
        units.fragment(whole, (fragment & 0x80) != 0, buffer, begin + 1, end);
    }

    private static void openSeveral(ByteBuffer buffer, int begin, int end, KeyframeAssembler units) {
        int at = begin;
        while (at + 2 < end) {
            int size = buffer.getShort(at) & 0xffff;
            at += 2;
            if (size == 0 || at + size > end) {
                return;
            }
            units.whole(buffer.get(at) & 0xff, buffer, at + 1, at + size);
            at += size;
        }
    }
}
