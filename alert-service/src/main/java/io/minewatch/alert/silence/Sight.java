package io.minewatch.alert.silence;

import java.time.Duration;
import java.time.Instant;

/**
 * A part of the house at a glance.
 *
 * @param there whether it was heard of
 * @param waiting how much waits for it
 * @param position grows with its work; which number it is does not matter
 */
record Sight(Kind kind, String name, boolean there, long waiting, long position) {

    static Sight ofService(String name, boolean there) {
        return new Sight(Kind.SERVICE, name, there, 0, 0);
    }

    /** What it is. */
    enum Kind {
        /** Takes messages off a topic. */
        READER,
        /** Changes that are to be told on Kafka. */
        OUTBOX,
        /** A service, the database, Kafka itself. */
        SERVICE
    }

    /**
     * The same part over time.
     *
     * @param movedAt when it last worked, or had nothing to do
     * @param works whether it was seen to just now
     */
    record Lasting(Sight last, Instant movedAt, boolean works) {

        static Lasting first(Sight sight, Instant at) {
            return new Lasting(sight, at, sight.there() && sight.waiting() == 0);
        }

        Lasting next(Sight now, Instant at) {
            boolean moved = now.there() && (now.waiting() == 0 || now.position() != last.position());
            return new Lasting(now, moved ? at : movedAt, moved);
        }

        boolean standsStill(Instant now, Duration after) {
            return !movedAt.plus(after).isAfter(now);
        }
    }
}
