package io.minewatch.ingest.stream.rtp;

import java.nio.ByteBuffer;

/** Tells a camera that somebody is watching (RFC 3550, 6.4.2 and 6.5). Some stop without it. */
final class ReceiverReport {

    private static final byte[] NAME = {9, 'm', 'i', 'n', 'e', 'w', 'a', 't', 'c', 'h'};

    private ReceiverReport() {}

    /** Writes a report with one block, and the name that has to go with it. */
    static void write(ByteBuffer buffer, int receiver, Sequence sequence, int lastReport) {
        boolean heard = sequence.isStarted();
        buffer.put((byte) (0x80 | (heard ? 1 : 0))).put((byte) 201).putShort((short) (heard ? 7 : 1));
        buffer.putInt(receiver);
        if (heard) {
            buffer.putInt(sequence.source());
            buffer.putInt((int) Math.min(sequence.lost(), 0x7f_ffff));
            buffer.putInt(sequence.extendedHighest());
            buffer.putInt(0).putInt(lastReport).putInt(0);
        }
        // Items end with a zero, and the chunk at a multiple of four bytes.
        buffer.put((byte) 0x81).put((byte) 202).putShort((short) 4);
        buffer.putInt(receiver).put((byte) 1).put(NAME).put((byte) 0);
    }
}
