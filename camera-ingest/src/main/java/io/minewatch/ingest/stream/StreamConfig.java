package io.minewatch.ingest.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient we are with cameras. */
@ConfigMapping(prefix = "minewatch.stream")
public interface StreamConfig {

    /** Which reader is tried first. The other one takes over for a camera that this one does not understand. */
    @WithDefault("own")
    Reader reader();

    /** From the first packet to a camera until it plays. */
    @WithDefault("PT8S")
    Duration openWithin();

    /** For each answer until then, with our own reader: one that hangs is soon given up, and tried again. */
    @WithDefault("PT4S")
    Duration answerWithin();

    /** A camera of which our own reader makes no keyframe for so long, although it plays, is tried with libav. */
    @WithDefault("PT20S")
    Duration doubtedAfter();

    /** A playing camera that sends no video for so long has stalled. */
    @WithDefault("PT10S")
    Duration stalledAfter();

    /** How many cameras libav may open at the same time: as many hanging ones hold up the others for {@link #openWithin()}. */
    @WithDefault("16")
    int openedAtOnce();

    /** Waiting times between attempts. */
    RetryConfig retry();

    /** The ways of reading cameras. */
    enum Reader {
        /** Our own, all cameras on one thread; RTSP over TCP only. */
        OWN,
        /** libav, each camera on its thread; UDP and TLS too. */
        LIBAV
    }

    /** Waiting times between attempts. */
    interface RetryConfig {

        /** The longest first wait; doubled with each failure. No wait is shorter than half of its longest. */
        @WithDefault("PT1S")
        Duration first();

        /** No wait is longer: an attempt costs next to nothing, and a camera that is back is to be seen soon. */
        @WithDefault("PT3S")
        Duration longest();

        /**
         * From the second wrong password in a row on: cameras lock an account out after a few of those. The first one may
         * be a camera's that has not started up.
         */
        @WithDefault("PT5M")
        Duration wrongPassword();

        /** A camera that played for so long starts over with short waits. */
        @WithDefault("PT30S")
        Duration forgivenAfter();
    }
}
