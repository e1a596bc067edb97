package io.minewatch.registry.exchange.intake;

import io.minewatch.registry.crs.Frame;
import java.time.Instant;

/**
 * Under which circumstances rows are judged.
 *
 * @param filedAt when the file came: since when its rows hold, unless something else is said
 */
public record Setting(Frame frame, Options options, Instant filedAt) {

    /** Since when the rows hold. */
    Instant validFrom() {
        return options.validFrom(filedAt);
    }
}
