package io.minewatch.registry.exchange.intake;

import io.minewatch.registry.crs.Frame;
import io.minewatch.registry.exchange.format.Format;
import java.time.Instant;

/**
 * Under which circumstances rows are judged.
 *
 * @param filedAt when the file came: since when its rows hold, unless something else is said
 */
public record Setting(Format format, Frame frame, Options options, Instant filedAt) {

    /** Since when the rows hold. */
    Instant validFrom() {
        return options.validFrom(filedAt);
    }
}
