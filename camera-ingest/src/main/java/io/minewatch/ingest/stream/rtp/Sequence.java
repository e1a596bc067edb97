package io.minewatch.ingest.stream.rtp;

/** Counts packets by their numbers and notices when some are missing. */
final class Sequence {

    private static final int LATE = 100;

    private boolean started;
    private int source;
    private int highest;
    private int cycles;
    private long received;
    private int first;

    /** What a packet's number says. */
    enum Order {
        NEXT,
        /** Some before it are missing, or the camera began anew. */
        GAP,
        /** One that has come before, or has come too late. */
        LATE
    }

    Order take(int sender, int number) {
        if (!started || sender != source) {
            boolean anew = started;
            start(sender, number);
            return anew ? Order.GAP : Order.NEXT;
        }
        short ahead = (short) (number - highest);
        if (ahead <= 0 && ahead > -LATE) {
            return Order.LATE;
        }
        if (ahead <= 0) {
            start(sender, number);
            return Order.GAP;
        }
        if (number < highest) {
            cycles++;
        }
        highest = number;
        received++;
        return ahead == 1 ? Order.NEXT : Order.GAP;
    }

    private void start(int sender, int number) {
        started = true;
        source = sender;
        first = number;
        highest = number;
        cycles = 0;
        received = 1;
    }

    boolean isStarted() {
        return started;
    }

    int source() {
        return source;
    }

    /** The highest number so far, with how often it began again in the upper half (RFC 3550, A.1). */
    int extendedHighest() {
        return cycles << 16 | highest;
    }

    long lost() {
        return Math.max(0, extendedHighest() - (long) first + 1 - received);
    }
}
