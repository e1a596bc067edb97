package io.minewatch.ingest.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient we are with cameras. */
@ConfigMapping(prefix = "minewatch.stream")
public interface StreamConfig {

    /** From the first packet to a camera until it plays. */
    @WithDefault("PT8S")
    Duration openWithin();

    /** A playing camera that sends no video for so long has stalled. */
    @WithDefault("PT10S")
    Duration stalledAfter();

    /** How many cameras may be opened at the same time: as many hanging ones hold up the others for {@link #openWithin()}. */
    @WithDefault("16")
    int openedAtOnce();

    /** Waiting times between attempts. */
    RetryConfig retry();

    /** Waiting times between attempts. */
    interface RetryConfig {

        /** The longest first wait; doubled with each failure. */
        @WithDefault("PT1S")
        Duration first();

        /** No wait is longer. */
        @WithDefault("PT60S")
        Duration longest();

        /** After a wrong password: cameras lock an account out after a few of those. */
        @WithDefault("PT5M")
        Duration wrongPassword();

        /** A camera that played for so long starts over with short waits. */
        @WithDefault("PT30S")
        Duration forgivenAfter();
    }
}
