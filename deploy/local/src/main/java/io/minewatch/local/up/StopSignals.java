package io.minewatch.local.up;

import io.minewatch.local.process.Signal;
import java.time.Duration;

/** How a part is asked to end. */
final class StopSignals {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private StopSignals() {}

    static Signal of(String part) {
        // On TERM PostgreSQL would wait for its clients to leave by themselves.
        return part.equals("postgis") ? Signal.INT : Signal.TERM;
    }
}
