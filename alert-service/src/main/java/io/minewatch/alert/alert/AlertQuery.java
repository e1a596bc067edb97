package io.minewatch.alert.alert;

import io.minewatch.contract.alert.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which alerts are asked for; what is {@code null} does not matter. */
public record AlertQuery(
        State state,
        @Nullable String township,
        @Nullable Rule rule,
        @Nullable Instant since,
        @Nullable Instant until,
        int limit) {

    /** All alerts raised in a period. */
    public static AlertQuery raisedIn(@Nullable Instant since, @Nullable Instant until) {
        return new AlertQuery(State.ALL, null, null, since, until, 100_000);
    }

    /** Settled or not. */
    public enum State {
        OPEN,
        SETTLED,
        ALL
    }
}
