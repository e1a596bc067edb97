package io.minewatch.ingest.stream.rtp;

import java.util.Arrays;

/** What a decoder has to know before a keyframe: as announced in the session's description, and as sent with the pictures. */
final class ParameterSets {

    private static final int MOST_BYTES = 16 * 1024;

    private final byte[] announced;
    private byte[] sent = new byte[0];
    private byte[] all;

    ParameterSets(byte[] announced) {
        this.announced = announced;
        this.all = announced;
    }

    /** All of them, Annex B, the newest last. */
    byte[] all() {
        return all;
    }

    /**
     * Notes what came with a picture, mostly what came with the last one too.
     *
     * @param whole whether it begins anew, with a picture's size and shape (SPS), rather than adding to what is known
     */
    void note(byte[] units, int length, boolean whole) {
        if (length == 0 || endsWith(units, length) || length > MOST_BYTES) {
            return;
        }
        int kept = whole || sent.length + length > MOST_BYTES ? 0 : sent.length;
        var next = Arrays.copyOf(sent, kept + length);
        System.arraycopy(units, 0, next, kept, length);
        sent = next;
        all = Arrays.copyOf(announced, announced.length + sent.length);
        System.arraycopy(sent, 0, all, announced.length, sent.length);
    }

    private boolean endsWith(byte[] units, int length) {
        int from = sent.length - length;
        return from >= 0 && Arrays.equals(sent, from, sent.length, units, 0, length);
    }
}
