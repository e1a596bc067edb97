package io.minewatch.ingest.stream.rtp;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that all streams together may take for keyframes in the making, so that cameras that send giants starve nobody. */
public final class Room {

    private final int largest;
    private final long all;
    private final AtomicLong taken = new AtomicLong();

    /**
     * Makes room.
     *
     * @param largest bytes of the largest keyframe
     * @param all bytes of all keyframes in the making
     */
    public Room(int largest, long all) {
        this.largest = largest;
        this.all = all;
    }

    /** Takes more of it, if there is some for this size. */
    boolean take(int size, int more) {
        if (size > largest) {
            return false;
        }
        if (taken.addAndGet(more) > all) {
            taken.addAndGet(-more);
            return false;
        }
        return true;
    }

    void giveBack(int bytes) {
        taken.addAndGet(-bytes);
    }

    /** Bytes taken now. */
    public long taken() {
        return taken.get();
    }
}
